using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeChat;

/// <summary>What operators can see of the channel: numbers and traces, never words, names or secrets.</summary>
internal static class WeChatMeter
{
    /// <summary>The name exporters ask for.</summary>
    public const string Name = "CommunityBot.WeChat";

    /// <summary>A span a turn.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Pushes = Meter.CreateCounter<long>("wechat.pushes", description: "Deliveries of pushes by kind.");
    private static readonly Counter<long> Joined = Meter.CreateCounter<long>("wechat.deliveries.joined", description: "Deliveries that joined a turn or got its stored reply.");
    private static readonly Counter<long> Replies = Meter.CreateCounter<long>("wechat.replies", description: "Answers by the way they went.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("wechat.refusals", description: "Refused calls by reason.");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("wechat.api.calls", description: "Calls of the platform's interface by path and outcome.");
    private static readonly Histogram<double> Turns = Meter.CreateHistogram<double>("wechat.turn.duration", "s", "How long a turn took.");

    public static void Pushed(WeChatMessage message) => Pushes.Add(1, new KeyValuePair<string, object?>("kind", message.GetType().Name.ToLowerInvariant()));

    public static void Attached() => Joined.Add(1);

    public static void Answered(string route) => Replies.Add(1, new KeyValuePair<string, object?>("route", route));

    public static void Refused(WeChatRefusal reason) => Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public static void Called(string path, string outcome) => Calls.Add(1, new KeyValuePair<string, object?>("path", path), new KeyValuePair<string, object?>("outcome", outcome));

    public static void TurnTook(TimeSpan duration) => Turns.Record(duration.TotalSeconds);

    public static void Delivered(DeliveryOutcome outcome) => Answered($"proactive {Named(outcome)}");

    public static void Late(DeliveryOutcome? outcome) => Answered($"late {Named(outcome)}");

    private static string Named(DeliveryOutcome? outcome) => outcome switch
    {
        DeliveryOutcome.Delivered => "sent",
        DeliveryOutcome.Unknown => "unknown",
        DeliveryOutcome.TryLater => "delayed",
        DeliveryOutcome.Undeliverable => "lost",
        _ => "kept",
    };
}
