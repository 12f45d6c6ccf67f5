using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Notices;

/// <summary>Words of the notices slice.</summary>
internal static class NoticeText
{
    private static readonly Wording Words = new(typeof(NoticeText));

    /// <summary>The task in roles.csv of the roles that may send notices.</summary>
    public static string Task => Words[nameof(Task)];

    public static string NotSent => Words[nameof(NotSent)];

    public static string ButtonSend => Words[nameof(ButtonSend)];

    public static string SaySend => Words[nameof(SaySend)];

    public static string ButtonDrop => Words[nameof(ButtonDrop)];

    public static string SayDrop => Words[nameof(SayDrop)];

    public static string SayWhole => Words[nameof(SayWhole)];

    /// <summary>Whether words would change only a part of what is to be told.</summary>
    public static bool ChangesPart(string words) => Words.List("Changes").Any(change => words.IndexOf(change, StringComparison.Ordinal) > 0);

    /// <summary>Whether words mean every resident.</summary>
    public static bool IsForAll(string words) => Words.AreIn("Everybody", words);

    /// <summary>Whether words ask what notices there are.</summary>
    public static bool AsksForNotices(string words) => Words.AreIn("AnyNotice", words);

    /// <summary>What is to be told, without what only leads to it.</summary>
    public static string Content(string text)
    {
        var leads = Words.List("Leads");
        var words = text.Trim();
        while (leads.FirstOrDefault(lead => words.StartsWith(lead, StringComparison.Ordinal)) is { } lead)
        {
            words = words[lead.Length..].Trim(' ', ',', '，', ':', '：', '、', '。');
        }

        // 「给怡海名苑的都说一声 周五消防检查」
        return Words.Pattern("ToldLead").Replace(words, "");
    }

    /// <summary>The first thing that is not known yet.</summary>
    public static string Ask(NoticeDraft draft) => Words[draft.Text.Length == 0 ? "AskText" : "AskPlace"];

    public static string Preview(Notice notice, Neighbourhood neighbourhood, int reach) => Words.Format(nameof(Preview), Place(notice, neighbourhood), notice.Text, reach);

    public static string Done(int told) => told == 0 ? Words["DoneNone"] : Words.Format(nameof(Done), told);

    /// <summary>For whoever may not: who does, and where they are reached.</summary>
    public static string MayNot(Role? office) => office is null ? Words[nameof(MayNot)] : Words[nameof(MayNot)] + Words.Format("AskOffice", office.Phone, office.DutyHours);

    /// <summary>What residents read.</summary>
    public static string Sent(Notice notice) => Words.Format(nameof(Sent), notice.Text);

    /// <summary>The same for whoever asks later.</summary>
    public static string Told(Notice notice) => Words.Format(nameof(Told), notice.At.Month, notice.At.Day, notice.Text);

    private static string Place(Notice notice, Neighbourhood neighbourhood) => neighbourhood.FindEstate(notice.Estate)?.Name is not { } estate ? Words["Community"]
        : notice.Building is null ? estate : Words.Format("Building", estate, notice.Building);
}
