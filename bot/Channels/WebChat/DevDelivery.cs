using System.Net;
using System.Text;

namespace CommunityBot.Channels.WebChat;

/// <summary>How the platform delivers a push: five seconds a try, three tries in all.</summary>
internal static class DevDelivery
{
    private const int Tries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // The host calls itself: no proxy stands between.
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The status and body of the try that was answered, or of the last; status 0 when nothing came back at all.</summary>
    public static async Task<(HttpStatusCode Status, string Answer, int Tries)> DeliverAsync(Uri address, string body, CancellationToken cancellationToken)
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
    private static async Task<(HttpStatusCode Status, string Answer)> TryAsync(Uri address, string body, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "text/xml");
            using var response = await Client.PostAsync(address, content, patience.Token);
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
}
