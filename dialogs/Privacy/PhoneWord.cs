using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Hears a resident leave their number in whatever words: alone it is answered, beside something else it is kept and the rest goes on.</summary>
internal sealed class PhoneWord(IBook book, PhoneBook phones, TopicMemory topics, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    private const string Own = "privacy.own";
    private const string Call = "privacy.call";
    private const string Meant = "privacy.meant";
    private const char Number = '#';

    // A number with more around it is part of what is told.
    private const int LongestAround = 12;

    // A number after these is somebody's who takes part, or a shop's.
    private static readonly string[] Elsewhere = [IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration, IntentNames.DirectoryFind];

    private static readonly string[] Orders = [IntentNames.RepairsReport, IntentNames.RepairsStatus, IntentNames.RepairsCancel];

    private static readonly CommandReader Words = new([new CommandWords("Privacy.phones.zh-CN.json")]);

    /// <summary>What is said around a number, when that is all that is said.</summary>
    public static string? SaidOfNumber(string words) => Around(words) is { Length: <= LongestAround } around ? Words.Read(around) : null;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.Reading.Mobile is not { } phone || Words.Read(Around(turn.Reading.Normalized)) is not { } said
            || await IsAboutAsync(inner.Context, turn, Elsewhere, cancellationToken)
            || (said == Meant && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) != nameof(PhoneDialog)))
        {
            return turn;
        }

        // 「来之前打139…」 after a report is meant for the crew, who are told so.
        if (inner.ActiveDialog is null && IsAlone(turn.Reading) && !(said == Call && await IsAboutAsync(inner.Context, turn, Orders, cancellationToken)))
        {
            return turn.Commanded(inner.Context, PhoneDialog.Change);
        }

        if (IsMidReport(inner) && IsAlone(turn.Reading))
        {
            // It answers no question of a report that waits, and the report goes on.
            await KeepAsync(turn.Resident, phone, cancellationToken);
            await inner.AnswerBetweenAsync(PrivacyText.PhoneKept(PersonalNumbers.Mask(phone)), cancellationToken);
            return null;
        }

        if (said is Own or Call)
        {
            await KeepAsync(turn.Resident, phone, cancellationToken);
        }

        return turn;
    }

    private bool IsMidReport(DialogContext inner) =>
        inner.ActiveDialog is { } waiting && routes.Any(route => route.DialogId == waiting.Id && route.Intents.Contains(IntentNames.RepairsReport));

    private static bool IsAlone(Reading reading) =>
        // 「改成139…」 is no fault, whatever a model guesses.
        reading is { Addresses.Count: 0, PlaceCategory: null, Emergency: null } && (reading.Fault is null || !(reading.Says(TermKinds.Fault) || reading.Says(TermKinds.FaultObject))) && !reading.Says(TermKinds.Symptom) && !reading.Says(TermKinds.Complaint)
        && Around(reading.Normalized).Length <= LongestAround;

    // The words with a sign where the number stood.
    private static string Around(string words) => ChinesePhone.Find(words).Reverse()
        .Aggregate(words, (rest, found) => string.Concat(rest.AsSpan(0, found.Start), [Number], rest.AsSpan(found.Start + found.Length)));

    private async Task<bool> IsAboutAsync(ITurnContext context, Turn turn, string[] intents, CancellationToken cancellationToken) =>
        await topics.GetAsync(context, turn.Now, cancellationToken) is { } topic
        && routes.Any(route => route.DialogId == topic && route.Intents.Any(intents.Contains));

    private Task<bool> KeepAsync(string resident, string phone, CancellationToken cancellationToken) => book.ChangeAsync(
        change =>
        {
            phones.Keep(change, resident, phone);
            return Task.FromResult(true);
        },
        cancellationToken);
}
