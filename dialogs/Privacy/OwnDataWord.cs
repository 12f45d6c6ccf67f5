using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>
/// Hears in whatever words somebody asks what is kept about them, who sees it, or wants it copied or deleted: a thing of
/// their own and what is to be done with it. What is deleted is asked once more before, so a mishearing does no harm.
/// </summary>
internal sealed class OwnDataWord(TopicMemory topics) : IEarlyWord
{
    // The home is a habit of the preferences.
    private const string ForgetHome = "preferences.forgetHome";

    // A longer message tells of something else too.
    private const int Longest = 24;

    // 「改完了我看看」, 「给我导出一份」
    private const int LongestLook = 8;

    private static readonly string[] Topics = [nameof(PhoneDialog), nameof(TellRecordsDialog), nameof(ForgetDialog)];

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog is not null || turn is not { Command: null, IsWordless: false, Reading: { Emergency: null, Phones.Count: 0, Addresses.Count: 0 } reading }
            || reading.Normalized.Length > Longest || TellsOfOther(reading))
        {
            return turn;
        }

        var topic = await topics.GetAsync(inner.Context, turn.Now, cancellationToken);
        return Meant(reading.Normalized, Topics.Contains(topic)) is { } command ? turn.Commanded(inner.Context, command) : turn;
    }

    /// <summary>The command the words are; null for none.</summary>
    /// <param name="words">The normalised words.</param>
    /// <param name="isTopic">Whether it is what is kept that was spoken of last.</param>
    public static string? Meant(string words, bool isTopic) =>
        PrivacyText.AsksUse(words) && (isTopic || PrivacyText.NamesOwn(words)) ? TellRecordsDialog.Policy
        : PrivacyText.KeepsNothing(words) ? PrivacyText.NamesAddress(words) ? ForgetHome : PrivacyText.NamesNumber(words) ? ForgetDialog.DeletePhone : ForgetDialog.DeleteAll
        : PrivacyText.Deletes(words) && !ChineseQuestion.Asks(words) ? Deleted(words, isTopic)
        : PrivacyText.AsksCopy(words) && (isTopic || PrivacyText.NamesOwn(words) || words.Length <= LongestLook) ? TellRecordsDialog.Export
        : PrivacyText.AsksKept(words) && (isTopic || PrivacyText.SpeaksOfBoth(words) || words.Length <= LongestLook) ? TellRecordsDialog.Tell
        : isTopic && words.Length <= LongestLook && PrivacyText.AsksLook(words) ? TellRecordsDialog.Tell
        : null;

    // 「把地址也删了」 means the address alone, 「电话地址都删了」 all of it.
    private static string? Deleted(string words, bool isTopic) => (PrivacyText.NamesAddress(words), PrivacyText.NamesNumber(words), PrivacyText.NamesAll(words)) switch
    {
        (true, false, false) => ForgetHome,
        (false, true, false) => ForgetDialog.DeletePhone,
        (true, true, _) or (_, _, true) when isTopic || PrivacyText.NamesOwn(words) => ForgetDialog.DeleteAll,
        _ => null,
    };

    private static bool TellsOfOther(Reading reading) =>
        PrivacyText.IsOfOther(reading.Normalized) || reading.Says(TermKinds.Fault) || reading.Says(TermKinds.Event) || reading.Says(TermKinds.Place);
}
