using System.Net;
using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs.Meetings;

/// <summary>The printed report behind its link: whoever was given it reads it, nobody else finds it.</summary>
public sealed partial class ReportPagesSpecs : IAsyncDisposable
{
    private static readonly DateTimeOffset Friday = A.FridayEvening;

    private readonly TestBot _bot = new(settings: new Dictionary<string, string> { ["Community:PublicAddress"] = "http://localhost/" });

    [Fact]
    public async Task The_link_of_the_chat_leads_to_the_page_and_the_table()
    {
        await _bot.SetClockAsync(Friday);
        await new Phone(_bot.Http, "o-report-resident").SendAsync("金海湾3号楼2单元楼道灯不亮了", Friday);
        var leader = new Phone(_bot.Http, "o-report-leader");
        await _bot.BindAsync(leader, "R01", Friday);

        var link = Link().Match(await leader.SendAsync("出11月联建会报告", Friday)).Value;
        using var page = await _bot.Http.GetAsync(new Uri(link));
        using var table = await _bot.Http.GetAsync(new Uri($"{link}.csv"));

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Headers.CacheControl!.NoStore.Should().BeTrue();
        page.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        (await page.Content.ReadAsStringAsync()).Should().Contain("2026年11月物业联建会报告").And.Contain("0/1（0.0%）").And.NotContain("o-report-resident");
        table.Content.Headers.ContentDisposition!.FileName.Should().Be("orders-2026-11.csv");
        (await table.Content.ReadAsByteArrayAsync()).Should().StartWith(new byte[] { 0xEF, 0xBB, 0xBF });
    }

    [Theory]
    [InlineData("/reports/0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("/reports/x.csv")]
    [InlineData("/reports/..%2F..%2Fetc%2Fpasswd")]
    public async Task A_guessed_link_leads_nowhere(string path)
    {
        using var response = await _bot.Http.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Gone);
        (await response.Content.ReadAsStringAsync()).Should().NotContain("有效");
    }

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [GeneratedRegex(@"http://localhost/reports/[0-9a-f]+")]
    private static partial Regex Link();
}
