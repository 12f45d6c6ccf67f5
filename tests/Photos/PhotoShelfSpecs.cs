using System.Net;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkiaSharp;

namespace CommunityBot.Tests.Photos;

/// <summary>Photos from the messenger's server to the crew's screen.</summary>
public sealed class PhotoShelfSpecs : IAsyncLifetime
{
    private readonly TestBot _bot = new(settings: new Dictionary<string, string> { ["Community:PublicAddress"] = "http://localhost/", ["Photos:LargestBytes"] = "200000" });
    private readonly WebApplication _messenger = Messenger();
    private static int _phones;

    private Phone _phone = null!;
    private bool _isDown;

    public async Task InitializeAsync()
    {
        _messenger.MapGet("/photo.jpg", () => _isDown ? Results.StatusCode(503) : Results.Bytes(Pictures.FromCamera(40, 20, 6), "image/jpeg"));
        _messenger.MapGet("/large.jpg", () => Results.Bytes(new byte[300_000], "image/jpeg"));
        _messenger.MapGet("/page.jpg", () => Results.Content("<html>", "image/jpeg"));
        _messenger.MapGet("/away.jpg", () => Results.Redirect("http://169.254.169.254/latest/meta-data"));
        await _messenger.StartAsync();
        await _bot.SetClockAsync(A.FridayEvening);
        _phone = new Phone(_bot.Http, $"o-photo-{Interlocked.Increment(ref _phones)}");
        await _phone.SendAsync("你好", A.FridayEvening);
    }

    public async Task DisposeAsync()
    {
        await _messenger.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_photo_is_fetched_after_the_answer_and_looked_at_by_its_link()
    {
        var id = await SendAsync("/photo.jpg");
        using var early = await LookAsync(id);
        early.StatusCode.Should().Be(HttpStatusCode.NotFound);

        await FetchAsync();

        using var picture = await LookAsync(id);
        picture.StatusCode.Should().Be(HttpStatusCode.OK);
        picture.Content.Headers.ContentType!.MediaType.Should().Be("image/jpeg");
        using var bitmap = SKBitmap.Decode(await picture.Content.ReadAsByteArrayAsync());
        (bitmap.Width, bitmap.Height).Should().Be((20, 40));
    }

    [Fact]
    public async Task The_same_message_brings_the_same_photo_once()
    {
        var first = await SendAsync("/photo.jpg", "push-1");
        var second = await SendAsync("/photo.jpg", "push-1");

        second.Should().Be(first);
    }

    [Theory]
    [InlineData("/large.jpg", "太大")]
    [InlineData("/page.jpg", "不是照片")]
    public async Task Whoever_sent_what_cannot_be_kept_is_told_once(string path, string words)
    {
        await SendAsync(path);

        (await FetchAsync()).Should().Contain(words);
        (await FetchAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_messenger_that_is_down_is_asked_again()
    {
        _isDown = true;
        var id = await SendAsync("/photo.jpg");
        (await FetchAsync()).Should().BeEmpty();

        _isDown = false;
        await _bot.SetClockAsync(A.FridayEvening.AddMinutes(5));
        await FetchAsync();

        using var picture = await LookAsync(id);
        picture.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://intranet.example/photo.jpg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Nobody_sends_the_bot_on_an_errand(string address)
    {
        var id = (await Shelf.ExpectAsync(_phone.Conversation, "push", [new Attachment("image/jpeg", address)], default))[0];

        (await FetchAsync()).Should().BeEmpty();

        (await _bot.Services.GetRequiredService<IPhotoFiles>().FetchAsync(id, address, default)).Should().Be(PhotoOutcome.NotAllowed);
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        var id = await SendAsync("/away.jpg");

        (await _bot.Services.GetRequiredService<IPhotoFiles>().FetchAsync(id, Address("/away.jpg"), default)).Should().Be(PhotoOutcome.TryLater);
    }

    [Fact]
    public async Task A_link_that_was_changed_or_has_ended_shows_nothing()
    {
        var id = await SendAsync("/photo.jpg");
        await FetchAsync();
        var link = (await Shelf.LinkAsync(id, default))!.PathAndQuery;

        using var changed = await _bot.Http.GetAsync(new Uri(link.Replace("until=1", "until=2", StringComparison.Ordinal), UriKind.Relative));
        await _bot.SetClockAsync(A.FridayEvening.AddDays(15));
        using var ended = await _bot.Http.GetAsync(new Uri(link, UriKind.Relative));
        using var unsigned = await _bot.Http.GetAsync(new Uri($"/photos/{id}", UriKind.Relative));

        new[] { changed, ended, unsigned }.Should().OnlyContain(response => response.StatusCode == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_photo_given_up_is_deleted()
    {
        var id = await SendAsync("/photo.jpg");
        await FetchAsync();
        await _bot.Services.GetRequiredService<IBook>().ChangeAsync(
            async change =>
            {
                await Shelf.GiveUpAsync(change, [id]);
                return true;
            },
            default);

        await FetchAsync();

        _bot.Services.GetRequiredService<IPhotoFiles>().Open(id).Should().BeNull();
    }

    private IPhotoShelf Shelf => _bot.Services.GetRequiredService<IPhotoShelf>();

    private static WebApplication Messenger()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private string Address(string path) =>
        _messenger.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;

    private async Task<string> SendAsync(string path, string push = "push") =>
        (await Shelf.ExpectAsync(_phone.Conversation, push, [new Attachment("image/jpeg", Address(path))], default))[0];

    private Task<string> FetchAsync() => _bot.LookAsync(_phone);

    private async Task<HttpResponseMessage> LookAsync(string id) => await _bot.Http.GetAsync(new Uri((await Shelf.LinkAsync(id, default))!.PathAndQuery, UriKind.Relative));
}
