using System.Net;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Photos;
using CommunityBot.State;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SkiaSharp;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>What residents sent, behind signed links of this host.</summary>
public sealed class WeChatMediaSpecs : IAsyncLifetime
{
    private static readonly byte[] Picture = Draw();

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private FakePlatform _platform = null!;
    private WeChatHost _host = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        _platform.On("/cgi-bin/media/get", call => call.Query.Contains("media_id=M%2F1", StringComparison.Ordinal) ? Picture : new { errcode = 40007, errmsg = "invalid media_id" });
        _host = await WeChatHost.StartAsync(time: _time, settings: new Dictionary<string, string?>
        {
            ["WeChat:AppSecret"] = ApiBench.Secret,
            ["WeChat:ApiBaseAddress"] = _platform.Address.ToString(),
            ["WeChat:BackupApiBaseAddress"] = "http://127.0.0.1:1",
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_link_gives_the_file_without_a_token_in_sight()
    {
        var link = Link("M/1");
        link.Should().StartWith("/media/wechat/M%2F1?until=").And.NotContain(_platform.Token);
        using var response = await GetAsync(link);
        (await response.Content.ReadAsByteArrayAsync()).Should().Equal(Picture);
        response.Content.Headers.ContentType!.MediaType.Should().Be("image/jpeg");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    [Theory]
    [InlineData("another file")]
    [InlineData("another channel")]
    [InlineData("longer")]
    [InlineData("another signature")]
    [InlineData("no signature")]
    [InlineData("over")]
    [InlineData("gone")]
    public async Task Any_other_link_gets_the_one_refusal(string kind)
    {
        var link = kind switch
        {
            "another file" => Link("M/1").Replace("M%2F1", "M%2F2", StringComparison.Ordinal),
            "another channel" => Link("M/1").Replace("/wechat/", "/wecom/", StringComparison.Ordinal),
            "longer" => Link("M/1").Replace("until=", "until=9", StringComparison.Ordinal),
            "another signature" => Link("M/1") + "0",
            "no signature" => Link("M/1")[..Link("M/1").IndexOf("&by", StringComparison.Ordinal)],
            "gone" => Link("M/2"),
            _ => Link("M/1"),
        };
        _time.Advance(kind == "over" ? TimeSpan.FromDays(3.1) : TimeSpan.Zero);

        using var response = await GetAsync(link);
        (response.StatusCode, await response.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.Forbidden, "forbidden"));
    }

    [Fact]
    public async Task A_photo_that_came_by_its_id_alone_is_put_away()
    {
        using var folder = new TemporaryFolder();
        using var http = new HttpClient();
        var files = new PhotoFiles(
            http,
            Options.Create(new PhotoOptions { Folder = folder.Path }),
            Options.Create(new StateOptions()),
            new HostingEnvironment { ContentRootPath = folder.Path },
            NullLogger<PhotoFiles>.Instance,
            _host.Services.GetRequiredService<WeChatMediaDoor>());

        (await files.FetchAsync("0123456789abcdef01234567", Link("M/1"), default)).Should().Be(PhotoOutcome.Kept);
        (await files.FetchAsync("0123456789abcdef01234568", "/media/wechat/M%2F1", default)).Should().Be(PhotoOutcome.TryLater, "nobody signed it");
    }

    [Fact]
    public async Task A_video_is_fetched_from_where_the_platform_says_it_is()
    {
        _platform.On("/cgi-bin/media/get", _ => new { video_url = new Uri(_platform.Address, "/film.mp4").ToString() });
        _platform.On("/film.mp4", _ => Picture);
        using var response = await GetAsync(Link("M/1"));
        (await response.Content.ReadAsByteArrayAsync()).Should().Equal(Picture);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://example.org/film.mp4")]
    [InlineData("https://qq.com.example.org/film.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData("film.mp4")]
    public async Task An_address_outside_of_the_platform_is_not_followed(string address)
    {
        _platform.On("/cgi-bin/media/get", _ => new { video_url = address });
        using var response = await GetAsync(Link("M/1"));
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_video_that_does_not_come_is_one_refusal_more()
    {
        _platform.On("/cgi-bin/media/get", _ => new { video_url = new Uri(_platform.Address, "/nowhere").ToString() });
        _platform.On("/nowhere", _ => null);
        using var response = await GetAsync(Link("M/1"));
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private string Link(string mediaId) => _host.Services.GetRequiredService<WeChatMapping>()
        .Of(new WeChatMessage.Image(WeChatSample.Message(WeChatSample.TextXml("x", "1", WeChatSample.Now)).Stamp, mediaId, null)).Attachments.Single().ContentUrl;

    private Task<HttpResponseMessage> GetAsync(string link) => _host.Client.GetAsync(new Uri(link, UriKind.Relative));

    private static byte[] Draw()
    {
        using var surface = SKSurface.Create(new SKImageInfo(8, 8));
        surface.Canvas.Clear(SKColors.Green);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, 80);
        return encoded.ToArray();
    }
}
