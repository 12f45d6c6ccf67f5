using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeChat;

/// <summary>What operators can see of the channel: numbers and traces, never words, names or secrets.</summary>
internal static class WeChatMeter
{
    /// <summary>The name exporters ask for.</summary>
    public const string Name = "CommunityBot.WeChat";

    /// <summary>A span a turn, and one a call of the interface.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestTries = TimeSpan.FromSeconds(15);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Pushes = Meter.CreateCounter<long>("wechat.pushes", description: "Deliveries of pushes by kind.");
    private static readonly Counter<long> Joined = Meter.CreateCounter<long>("wechat.deliveries.joined", description: "Deliveries that joined a turn or got its stored reply.");
    private static readonly Counter<long> Replies = Meter.CreateCounter<long>("wechat.replies", description: "Answers by the way they went.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("wechat.refusals", description: "Refused calls by reason.");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("wechat.api.calls", description: "Calls of the platform's interface by path and outcome.");
    private static readonly Counter<long> TokenFailures = Meter.CreateCounter<long>("wechat.token.failures", description: "Renewals of the access token that failed, by outcome.");
    private static readonly Histogram<long> Allowances = Meter.CreateHistogram<long>("wechat.allowance.left", description: "Messages a resident may still be sent, after one was.", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [0, 1, 2, 3, 4] });

    // The usual bounds are those of milliseconds.
    private static readonly Histogram<double> Turns = Meter.CreateHistogram<double>(
        "wechat.turn.duration",
        "s",
        "How long a turn took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 4.5, 7.5, 10, 15] });

    public static void Pushed(WeChatMessage message) => Pushes.Add(1, new KeyValuePair<string, object?>("kind", Kind(message)));

    public static void Attached() => Joined.Add(1);

    public static void Answered(string route) => Replies.Add(1, new KeyValuePair<string, object?>("route", route));

    public static void Refused(WeChatRefusal reason) => Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    /// <summary>A turn's span; null when nobody looks.</summary>
    public static Activity? StartTurn(string name, WeChatMessage message) => Source.StartActivity(name)?.SetTag("wechat.kind", Kind(message));

    /// <summary>An answer in time.</summary>
    /// <param name="age">How old the push was when its delivery came: the tries begin five seconds apart.</param>
    public static void Passive(TimeSpan age) => Answered($"passive {(age > TimeSpan.Zero && age < LongestTries ? 1 + (int)(age / BetweenTries) : 1)}");

    public static void Called(string path, string outcome) => Calls.Add(1, new KeyValuePair<string, object?>("path", path), new KeyValuePair<string, object?>("outcome", outcome));

    public static void TokenFailed(string outcome) => TokenFailures.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void AllowanceLeft(long messages) => Allowances.Record(messages);

    public static void TurnTook(TimeSpan duration) => Turns.Record(duration.TotalSeconds);

    public static void Delivered(DeliveryOutcome outcome) => Answered($"proactive {Named(outcome)}");

    public static void Late(DeliveryOutcome? outcome) => Answered($"late {Named(outcome)}");

    public static void Followed(DeliveryOutcome? outcome) => Answered($"following {Named(outcome)}");

    private static string Kind(WeChatMessage message) => message.GetType().Name.ToLowerInvariant();

    private static string Named(DeliveryOutcome? outcome) => outcome switch
    {
        DeliveryOutcome.Delivered => "sent",
        DeliveryOutcome.Unknown => "unknown",
        DeliveryOutcome.TryLater => "delayed",
        DeliveryOutcome.Undeliverable => "lost",
        _ => "kept",
    };
}
