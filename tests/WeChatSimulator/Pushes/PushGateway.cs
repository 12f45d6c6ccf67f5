using CommunityBot.WeChatSimulator.Faults;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>Carries single deliveries to the hosts behind the account's address, in turn.</summary>
internal sealed class PushGateway(SimulatorSettings settings, FaultPlan faults, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 512 }) { Timeout = Timeout.InfiniteTimeSpan };
    private int _next = -1;

    /// <summary>The hosts behind the address; they may come and go.</summary>
    public IReadOnlyList<Uri> Bots { get; set; } = settings.Bots;

    /// <summary>One delivery; the body is null when the platform got no answer it can use. The next one goes to the next host.</summary>
    public async Task<(PushTry Try, string? Body)> DeliverAsync(string query, string body, PushTry? before = null)
    {
        var (fault, began) = (faults.OfPush(), clock.GetTimestamp());
        var host = before is null ? Next() : (before.Host + 1) % Bots.Count;
        if (fault == Fault.Drop)
        {
            return (new PushTry(host, 0, TimeSpan.Zero, "dropped on the way") { Fault = fault }, null);
        }

        using var patience = new CancellationTokenSource(settings.Patience, clock);
        try
        {
            if (fault == Fault.Delay)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, patience.Token);
            }

            var twin = fault == Fault.Duplicate ? PostAsync(Next(), query, body, patience.Token) : null;
            var (status, answer) = await PostAsync(host, query, body, patience.Token);
            await ((Task?)twin ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var note = fault == Fault.LoseReply ? "the reply was lost on its way" : status == 200 ? null : $"HTTP {status}";
            return (new PushTry(host, status, clock.GetElapsedTime(began), note) { Fault = fault }, note is null || (status != 200 && !settings.RepeatsErrors) ? answer : null);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
        {
            var note = exception is HttpRequestException ? $"no connection: {exception.Message}" : "no answer in time";
            return (new PushTry(host, 0, clock.GetElapsedTime(began), note) { Fault = fault }, null);
        }
    }

    /// <summary>Asks a host to prove that it knows the token; its answer must be the echo and nothing else.</summary>
    public async Task<bool> VerifyAsync(Uri bot, string query, string echo)
    {
        using var response = await _client.GetAsync(new Uri($"{bot}?{query}"));
        return response.IsSuccessStatusCode && (await response.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(System.Text.Encoding.UTF8.GetBytes(echo));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private int Next() => (int)((uint)Interlocked.Increment(ref _next) % (uint)Bots.Count);

    private async Task<(int Status, string Body)> PostAsync(int host, string query, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, null, settings.Format == PushFormat.Xml ? "text/xml" : "application/json");
        using var response = await _client.PostAsync(new Uri($"{Bots[host]}?{query}"), content, cancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
