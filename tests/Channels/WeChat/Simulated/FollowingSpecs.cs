using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Phones;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SkiaSharp;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Answers that are more than one message, as they stand on the resident's screen.</summary>
public sealed class FollowingSpecs : IAsyncLifetime
{
    private const string Resident = "oResident0001";

    private static readonly string Lines = string.Join('\n', Enumerable.Range(1, 500).Select(line => $"第{line}行"));
    private static readonly string Picture = $"data:image/png;base64,{Convert.ToBase64String(Draw())}";

    private readonly SimulatorSettings _settings = new() { Patience = TimeSpan.FromMinutes(1) };
    private WeChatPlatform _platform = null!;
    private WeChatHost _host = null!;

    public async Task InitializeAsync()
    {
        _platform = await WeChatPlatform.StartAsync(_settings, TimeProvider.System);
        _host = await WeChatHost.StartAsync(bot: new ScriptedBot(SpeakAsync), settings: new Dictionary<string, string?>
        {
            ["WeChat:AppId"] = _settings.AppId,
            ["WeChat:Token"] = _settings.Token,
            ["WeChat:EncodingAESKey"] = _settings.EncodingAESKey,
            ["WeChat:AppSecret"] = _settings.AppSecret,
            ["WeChat:ApiBaseAddress"] = _platform.Api.ToString(),
            ["WeChat:BackupApiBaseAddress"] = _platform.BackupApi.ToString(),
        });
        _platform.Bots = [new Uri(_host.Client.BaseAddress!, "/wechat")];
        await _platform.Residents.FollowAsync(Resident);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_long_answer_is_read_whole_and_in_order_and_asks_at_its_end()
    {
        await _platform.Residents.SayAsync(Resident, "名单");

        var shown = await ShownAsync(3);
        shown.Select(line => line.Route).Should().Equal("passive", "custom", "custom");
        shown[^1].Kind.Should().Be("msgmenu");
        shown[^1].Options.Select(option => option.Title).Should().Equal("要", "不要");
        string.Join('\n', shown.Select(line => line.Text)).Should().Be($"{Lines}\n\n还要吗？");
    }

    [Fact]
    public async Task A_picture_alone_is_a_passive_picture_and_given_to_the_platform_once()
    {
        await _platform.Residents.SayAsync(Resident, "图");
        await _platform.Residents.SayAsync(Resident, "图");

        var shown = await ShownAsync(2);
        shown.Should().OnlyContain(line => line.Route == "passive" && line.Kind == "image");
        shown[0].Picture.Should().NotBeNull().And.Be(shown[1].Picture);
    }

    [Fact]
    public async Task A_picture_with_words_follows_them()
    {
        await _platform.Residents.SayAsync(Resident, "图文");

        var shown = await ShownAsync(2);
        shown.Select(line => (line.Route, line.Kind)).Should().Equal(("passive", "text"), ("custom", "image"));
    }

    private static Task<ResourceResponse[]> SpeakAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var picture = new Attachment("image/png", Picture);
        return context.Activity.Text switch
        {
            "名单" => context.SendActivitiesAsync([MessageFactory.Text(Lines), Ask("还要吗？", "要", "不要")], cancellationToken),
            "图" => context.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Attachments = [picture] }], cancellationToken),
            "图文" => context.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Text = "在这里", Attachments = [picture] }], cancellationToken),
            _ => Task.FromResult(Array.Empty<ResourceResponse>()),
        };
    }

    private static Activity Ask(string text, params string[] options) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions(actions: [.. options.Select(option => new CardAction(ActionTypes.ImBack, option, value: option))]),
    };

    private async Task<ScreenLine[]> ShownAsync(int count)
    {
        ScreenLine[] shown = [];
        await DeliveryBench.UntilAsync(() => Task.FromResult((shown = [.. _platform.Residents.Screen(Resident).Where(line => line.Side == "account")]).Length >= count));
        return shown;
    }

    private static byte[] Draw()
    {
        using var surface = SKSurface.Create(new SKImageInfo(8, 8));
        surface.Canvas.Clear(SKColors.Green);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 80);
        return encoded.ToArray();
    }
}
