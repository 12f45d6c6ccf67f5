using System.Net;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Privacy;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Privacy;

/// <summary>A link to one's own data works once, and only for whoever has it.</summary>
public sealed class PersonalExportSpecs : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 16, 0, 0, TimeSpan.FromHours(8));

    private readonly TestBot _bot = new();

    [Fact]
    public async Task Looking_takes_nothing_and_taking_works_once()
    {
        var path = await LinkAsync(new PersonalRecord("手机号", "138****1234"), new PersonalRecord("留言", "=1+1"));

        (await _bot.Http.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _bot.Http.GetStringAsync(path)).Should().NotContain("138");
        using var taken = await _bot.Http.PostAsync(path, null);
        var csv = await taken.Content.ReadAsStringAsync();

        csv.Should().Contain("138****1234").And.Contain("\"'=1+1\"");
        taken.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        (await _bot.Http.PostAsync(path, null)).StatusCode.Should().Be(HttpStatusCode.Gone);
        (await _bot.Http.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Two_who_take_at_once_get_one_file_between_them()
    {
        var path = await LinkAsync(new PersonalRecord("手机号", "138****1234"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _bot.Http.PostAsync(path, null)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
    }

    [Fact]
    public async Task A_guessed_link_gives_nothing() =>
        (await _bot.Http.PostAsync(new Uri($"/{PersonalExports.Path}/{new string('0', 48)}", UriKind.Relative), null)).StatusCode.Should().Be(HttpStatusCode.Gone);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task<Uri> LinkAsync(params PersonalRecord[] records)
    {
        var options = Options.Create(new PrivacyOptions { PublicAddress = new Uri("https://bot.example.org/") });
        var exports = ActivatorUtilities.CreateInstance<PersonalExports>(_bot.Services, options);
        var turn = new Turn { Push = "p", Resident = "r", Now = Now, Reading = Reading.Wordless };
        var message = await exports.OfferAsync([.. records], turn, CancellationToken.None);
        var link = message!.Text.Split('\n')[0];
        return new Uri(new Uri(link[link.IndexOf("https", StringComparison.Ordinal)..]).AbsolutePath, UriKind.Relative);
    }
}
