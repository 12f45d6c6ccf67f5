using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.Benchmarks.WeChat;

/// <summary>Sends distinct encrypted pushes, so many at a time, and opens and checks every reply.</summary>
/// <param name="target">Where the host takes pushes.</param>
/// <param name="words">What every resident asks.</param>
/// <param name="reply">What every answer must say.</param>
internal sealed class PushLoad(Uri target, string words, string reply) : IDisposable
{
    private const int Residents = 2000;
    private static long _messages = 24_539_000_000_000_000;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1024 });
    private readonly SimulatorSettings _account = new();

    /// <summary>Runs; the pushes are sealed beforehand, the replies opened afterwards, so that only sending is timed.</summary>
    public async Task<LoadFigures> RunAsync(int pushes, int concurrency, Func<TimeSpan> processorTime)
    {
        using var envelope = new PushEnvelope(_account);
        var work = Enumerable.Range(0, pushes).Select(number => (OpenId: $"oLoad{number % Residents:00000000}", Push: Close(envelope, number))).ToArray();
        var answers = new (string Body, long Ticks)[pushes];
        var next = -1;
        var processor = processorTime();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < pushes; number = Interlocked.Increment(ref next))
            {
                answers[number] = await SendAsync(work[number].Push.Query, work[number].Push.Body);
            }
        }));
        var took = Stopwatch.GetElapsedTime(began);
        processor = processorTime() - processor;
        var reader = new PassiveReplyReader(_account, envelope.Seal);
        var wrong = answers.Select((answer, number) => Problem(reader.Read(answer.Body, work[number].OpenId))).OfType<string>().ToArray();
        return LoadFigures.Of([.. answers.Select(answer => Stopwatch.GetElapsedTime(0, answer.Ticks).TotalMilliseconds)], took, processor, wrong);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private (string Query, byte[] Body) Close(PushEnvelope envelope, int number)
    {
        var push = new Push($"oLoad{number % Residents:00000000}", TimeProvider.System.GetUtcNow(), "text", Interlocked.Increment(ref _messages), [new("Content", words)]);
        var (query, body) = envelope.Close(push);
        return (query, Encoding.UTF8.GetBytes(body));
    }

    private async Task<(string Body, long Ticks)> SendAsync(string query, byte[] body)
    {
        var began = Stopwatch.GetTimestamp();
        using var content = new ByteArrayContent(body);
        using var response = await _client.PostAsync(new Uri($"{target}?{query}"), content);
        var answer = await response.Content.ReadAsStringAsync();
        return (answer, Stopwatch.GetTimestamp() - began);
    }

    private string? Problem((XElement? Reply, string? Complaint) read) => read.Complaint
        ?? (read.Reply!.Element("Content")?.Value is { } said && said.Contains(reply, StringComparison.Ordinal) ? null : $"said {read.Reply}");
}
