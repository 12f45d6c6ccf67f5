using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Channels.WebChat;

/// <summary>
/// The part of the WeChat platform a developer's machine lacks: pushes a deed to this host's own route over HTTP,
/// waits five seconds a try and three tries in all, and opens the reply.
/// </summary>
internal sealed class DevPlatform(IServer server, DevEnvelope envelope, DevPhotos photos, TimeProvider clock) : IDisposable
{
    private const int Tries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<DevAnswer> PushAsync(DevDeed deed, CancellationToken cancellationToken)
    {
        var home = Home();
        var push = DevPush.Xml(WithWholeUrl(deed, home), clock.GetUtcNow().ToUnixTimeSeconds(), MessageId());
        var (query, body) = envelope.Seal(push, deed.Resident);
        var watch = Stopwatch.StartNew();
        var (status, answer, tries) = await DeliverAsync(new Uri(home, $"/wechat?{query}"), body, cancellationToken);
        return Shown(deed, push, answer, new DevWire(envelope.Mode.ToString().ToLowerInvariant(), "", null, (int)status, tries, watch.ElapsedMilliseconds));
    }

    public void Dispose() => _client.Dispose();

    private async Task<(HttpStatusCode Status, string Answer, int Tries)> DeliverAsync(Uri address, string body, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (status, answer) = await TryAsync(address, body, cancellationToken);
            if (status == HttpStatusCode.OK || attempt == Tries)
            {
                return (status, answer, attempt);
            }
        }
    }

    // The same bytes each time: a redelivery is told from a new push by nothing but its sameness.
    private async Task<(HttpStatusCode Status, string Answer)> TryAsync(Uri address, string body, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "text/xml");
            using var response = await _client.PostAsync(address, content, patience.Token);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (0, "");
        }
        catch (HttpRequestException)
        {
            return (0, "");
        }
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
