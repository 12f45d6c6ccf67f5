using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>
/// Says honestly of what no community does — the weather, the news, a joke, homework — that it is not done here. Whatever
/// in the same words is the community's is left to whoever does it.
/// </summary>
internal sealed class OutsideWord(TopicMemory topics, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    private const string Weather = "weather";
    private const string Fraud = "fraud";
    private const string Medical = "medical";
    private const string Chat = "chat";
    private const string Numbers = "numbers";
    private const string Link = "link";
    private const string Found = "found";

    // Said of oneself or of the day, and easily taken for a fault: 「今天真冷」 「心里难受」.
    private static readonly string[] Remarks = ["mood", "cross", "cold", Numbers, Link, Found];

    private const int Longest = 40;
    private const int LongestRemark = 12;

    private static readonly CommandReader Words = new([new CommandWords("Civility.outside.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.Reading is not { Emergency: null, Addresses.Count: 0 } || Words.Read(turn.Reading.Normalized) is not { } kind
            || !IsNoWish(turn.Reading, kind) || (kind is not (Fraud or Medical or Numbers or Found) && IsOurs(turn.Reading, kind)) || IsText(inner) || (kind == Weather && await GoesOnAsync(inner, turn, cancellationToken)))
        {
            return turn;
        }

        await inner.AnswerBetweenAsync(CivilityText.Outside(kind), cancellationToken);
        return null;
    }

    // 「物业收这个钱是不是骗人的」 is a matter of fees, 「在哪能打印作文」 of a shop.
    private static bool IsNoWish(Reading reading, string kind) =>
        reading.Intent.Name == IntentNames.None || (kind == Medical && reading.Intent.Name == IntentNames.DirectoryFind)
        || (Remarks.Contains(kind) && !(reading.Intent.Name == IntentNames.Feedback && (reading.Fault is not null || reading.Normalized.Length > LongestRemark)) && !reading.Says(TermKinds.Symptom) && !reading.Says(TermKinds.Frame, reading.Intent.Name)
            && reading.Intent.Name is not (IntentNames.Handover or IntentNames.Consult or IntentNames.Billing or IntentNames.Notice or IntentNames.RepairsStatus or IntentNames.EventsFind));

    // 「天气这么冷，暖气还不热」 tells of a fault, 「下雨天健步队走不走」 asks for an event.
    private static bool IsOurs(Reading reading, string kind) =>
        (reading.Normalized.Length > Longest && kind != Link)
        || reading.Says(TermKinds.Fault) || (kind != Chat && (reading.Says(TermKinds.Event) || reading.Says(TermKinds.Complaint))) || reading.Says(TermKinds.FaultObject)
        || reading.Says(TermKinds.Place) || reading.Says(TermKinds.PlaceCategory) || reading.Says(TermKinds.Service);

    // A message for people, or a name, may hold any words.
    private bool IsText(DialogContext inner) => inner.ActiveDialog is { } waiting
        && routes.FirstOrDefault(route => route.DialogId == waiting.Id)?.Expects?.Invoke(waiting.State) is null or Expectations.Text;

    // 「明天会下雨吗」 right after a walk was told of asks about the walk.
    private async Task<bool> GoesOnAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is { } topic
        && routes.FirstOrDefault(route => route.DialogId == topic && route.Intents.Contains(IntentNames.EventsFind))?.Claims is { } claims && await claims(inner.Context, turn, cancellationToken);
}
