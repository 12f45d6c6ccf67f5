using CommunityBot.Tests.Browser;
using CommunityBot.WeChatSimulator;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>An account on the simulated platform whose bot gives long answers, pictures and cards, followed by one resident.</summary>
internal sealed class TalkingAccount : IAsyncDisposable
{
    public const string Resident = "oResident0001";

    /// <summary>What 名单 is answered with before it asks: more than a message takes.</summary>
    public static readonly string Lines = string.Join('\n', Enumerable.Range(1, 500).Select(line => $"第{line}行"));

    private static readonly string Picture = $"data:image/png;base64,{Convert.ToBase64String(Pictures.Stairwell)}";

    private readonly WeChatHost _host;

    private TalkingAccount(WeChatPlatform platform, WeChatHost host)
    {
        Platform = platform;
        _host = host;
    }

    public WeChatPlatform Platform { get; }

    public static async Task<TalkingAccount> StartAsync()
    {
        var settings = new SimulatorSettings { Patience = TimeSpan.FromMinutes(1) };
        var platform = await WeChatPlatform.StartAsync(settings, TimeProvider.System);
        var host = await WeChatHost.StartAsync(bot: new ScriptedBot(SpeakAsync), settings: new Dictionary<string, string?>
        {
            ["WeChat:AppId"] = settings.AppId,
            ["WeChat:Token"] = settings.Token,
            ["WeChat:EncodingAESKey"] = settings.EncodingAESKey,
            ["WeChat:AppSecret"] = settings.AppSecret,
            ["WeChat:ApiBaseAddress"] = platform.Api.ToString(),
            ["WeChat:BackupApiBaseAddress"] = platform.BackupApi.ToString(),
        });
        platform.Bots = [new Uri(host.Client.BaseAddress!, "/wechat")];
        await platform.Residents.FollowAsync(Resident);
        return new TalkingAccount(platform, host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Platform.DisposeAsync();
    }

    private static Task<ResourceResponse[]> SpeakAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var picture = new Attachment("image/png", Picture);
        return context.Activity.Text switch
        {
            "名单" => context.SendActivitiesAsync([MessageFactory.Text(Lines), Asking("还要吗？", "要", "不要")], cancellationToken),
            "要" => context.SendActivitiesAsync([MessageFactory.Text("好的，都在这里了。")], cancellationToken),
            "图" => context.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Attachments = [picture] }], cancellationToken),
            "图文" => context.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Text = "在这里", Attachments = [picture] }], cancellationToken),
            "卡片" => context.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Attachments = [Card()] }], cancellationToken),
            _ => Task.FromResult(Array.Empty<ResourceResponse>()),
        };
    }

    private static Attachment Card() => new(HeroCard.ContentType, content: new HeroCard
    {
        Title = "周六义诊",
        Text = "内科、眼科，带上医保卡。",
        Images = [new CardImage(Picture)],
        Buttons = [new CardAction(ActionTypes.OpenUrl, "看详情", value: "https://example.org/clinic")],
    });

    private static Activity Asking(string text, params string[] options) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions(actions: [.. options.Select(option => new CardAction(ActionTypes.ImBack, option, value: option))]),
    };
}
