using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Channels.WebChat;

/// <summary>
/// The part of the WeChat platform a developer's machine lacks: pushes a deed to this host's own route over HTTP and
/// opens the reply.
/// </summary>
internal sealed class DevPlatform(IServer server, DevEnvelope envelope, DevPhotos photos, TimeProvider clock)
{
    public async Task<DevAnswer> PushAsync(DevDeed deed, CancellationToken cancellationToken)
    {
        var home = Home();
        var push = DevPush.Xml(WithWholeUrl(deed, home), clock.GetUtcNow().ToUnixTimeSeconds(), MessageId());
        var (query, body) = envelope.Seal(push, deed.Resident);
        var watch = Stopwatch.StartNew();
        var (status, answer, tries) = await DevDelivery.DeliverAsync(new Uri(home, $"/wechat?{query}"), body, cancellationToken);
        return Shown(deed, push, answer, new DevWire(envelope.Mode.ToString().ToLowerInvariant(), "", null, (int)status, tries, watch.ElapsedMilliseconds));
    }

    private DevAnswer Shown(DevDeed deed, string push, string answer, DevWire wire)
    {
        wire = wire with { Push = Masked(push, deed.Resident) };
        if (wire.Status != (int)HttpStatusCode.OK)
        {
            return new("failed", [], wire);
        }

        if (answer is "" or "success")
        {
            return new("silent", [], wire with { Answer = answer });
        }

        var opened = envelope.Open(answer);
        var messages = opened is null ? null : DevScreen.Read(opened, deed.IsMessage, PhotoUrl);
        wire = wire with { Answer = Masked(opened ?? answer, deed.Resident) };
        return messages is null ? new("failed", [], wire) : new("answered", messages, wire);
    }

    private string? PhotoUrl(string mediaId) => photos.Find(mediaId) is null ? null : $"/dev/media/{mediaId}";

    private static DevDeed WithWholeUrl(DevDeed deed, Uri home) =>
        deed.PictureUrl is { Length: > 0 } url ? deed with { PictureUrl = new Uri(home, url).ToString() } : deed;

    private static string Masked(string xml, string openid) =>
        openid.Length < 8 ? xml : xml.Replace(openid, $"{openid[..4]}****{openid[^3..]}", StringComparison.Ordinal);

    private static long MessageId() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    private Uri Home()
    {
        var addresses = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var bound = BindingAddress.Parse(addresses.FirstOrDefault(each => each.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.First());
        // A host that listens everywhere is reached here.
        var host = bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return new Uri($"{bound.Scheme}://{host}:{bound.Port}");
    }
}
