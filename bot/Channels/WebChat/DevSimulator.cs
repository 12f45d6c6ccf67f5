namespace CommunityBot.Channels.WebChat;

/// <summary>
/// The simulated WeChat beside this host, which plays what this page cannot: customer-service messages, notices, windows,
/// faults. The page links to it: <c>DevChat:Simulator</c>, or where it listens unless told otherwise.
/// </summary>
internal sealed class DevSimulator(IConfiguration configuration)
{
    private const string Usual = "http://127.0.0.1:8100";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    /// <summary>Where its phone is, and whether anybody answers there.</summary>
    public async Task<IResult> TellAsync(CancellationToken cancellationToken)
    {
        var named = configuration["DevChat:Simulator"] ?? Usual;
        return Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? Results.Ok(new { address, runs = await RunsAsync(address, cancellationToken) })
            : Results.Ok(new { address = (Uri?)null, runs = false });
    }

    private static async Task<bool> RunsAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri(address, "/control/clock"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
