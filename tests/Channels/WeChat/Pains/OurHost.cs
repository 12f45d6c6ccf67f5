using System.Globalization;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Channels.WeChat.Simulated;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat.Pains;

/// <summary>The community's own host.</summary>
internal sealed class OurHost(PainStage stage, WeChatPlatform platform, string keyPrefix) : IPainHost
{
    private readonly SimulatedHost _host = new(new HostWishes
    {
        Redis = StateServer.Garnet.ConnectionString,
        KeyPrefix = keyPrefix,
        Mode = stage.HostMode,
        Api = platform.Api,
        BackupApi = platform.BackupApi,
        Clock = stage.Clock,
        Counts = stage.Counts,
    });

    public Uri WeChat => _host.WeChat;

    public Task SayAsync(string openId, string words) => _host.Services.GetRequiredService<WeChatCustomerService>().SayAsync(openId, words, CancellationToken.None);

    public GeoPoint Place(GeoPoint point, bool byItself)
    {
        var (north, east) = (point.Latitude.ToString(CultureInfo.InvariantCulture), point.Longitude.ToString(CultureInfo.InvariantCulture));
        var push = byItself
            ? EventXml("LOCATION", $"<Latitude>{north}</Latitude><Longitude>{east}</Longitude>")
            : Xml($"<MsgType>location</MsgType><Location_X>{north}</Location_X><Location_Y>{east}</Location_Y>");
        var told = WeChatActivities.ToActivity(Message(push), AppId, new Dictionary<string, string>()).Entities.OfType<GeoCoordinates>().Single();
        return new GeoPoint(told.Latitude!.Value, told.Longitude!.Value);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
