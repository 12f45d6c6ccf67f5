using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Words of the privacy slice.</summary>
internal static class PrivacyText
{
    // One screen, well within what every channel takes.
    private const int LongestPage = 500;

    // What there is only one of, and is short, is told in the summary itself.
    private const int LongestInSummary = 24;

    private static readonly Wording Words = new(typeof(PrivacyText));

    public static string KindPhone => Words[nameof(KindPhone)];

    public static string KindHome => Words[nameof(KindHome)];

    public static string KindPin => Words[nameof(KindPin)];

    public static string KindHabit => Words[nameof(KindHabit)];

    public static string KindAccount => Words[nameof(KindAccount)];

    public static string KindPending => Words[nameof(KindPending)];

    public static string Elder => Words[nameof(Elder)];

    public static string AskPhone => Words[nameof(AskPhone)];

    public static string NoPhone => Words[nameof(NoPhone)];

    public static string NotAPhone => Words[nameof(NotAPhone)];

    public static string NotDeleted => Words[nameof(NotDeleted)];

    public static string NothingToConfirm => Words[nameof(NothingToConfirm)];

    public static string ButtonConfirm => Words[nameof(ButtonConfirm)];

    public static string IdentityNotKept => Words[nameof(IdentityNotKept)];

    public static string CsvHeader => Words[nameof(CsvHeader)];

    public static string PageTitle => Words[nameof(PageTitle)];

    public static string PageGone => Words[nameof(PageGone)];

    public static string PageButton => Words[nameof(PageButton)];

    public static string PhoneKept(string masked) => Words.Format(nameof(PhoneKept), masked);

    /// <summary>Who sees what is kept, and until when.</summary>
    public static string Policy(int days) => Words.Format(nameof(Policy), days);

    public static string StillThere => Words[nameof(StillThere)];

    /// <summary>Whether words that answer the question say to delete it.</summary>
    public static bool SaysDelete(string words) => words.Contains(Words["Delete"], StringComparison.Ordinal) && !Words.AreIn("KeepIt", words);

    public static string ConfirmQuestion(Erasure what) => Words[$"Confirm{what}"];

    public static string Deleted(Erasure what, string receipt) => Words.Format($"Deleted{what}", receipt);

    public static string ExportLink(string link, int minutes) => Words.Format(nameof(ExportLink), link, minutes);

    public static string Pin(string label) => label.Length == 0 ? Words["PinWithoutLabel"] : label;

    public static string Home(string estate, string? building, string? unit) =>
        estate + (building is null ? "" : Words.Format("Building", building)) + (unit is null ? "" : Words.Format("Unit", unit));

    /// <summary>What is kept, in a sentence: what there is one of as it is, of the rest how many.</summary>
    public static string Summary(ImmutableArray<PersonalRecord> records)
    {
        var kinds = records.GroupBy(record => record.Kind).Where(kind => kind.Key != KindAccount).Select(kind => kind.ToArray() switch
        {
            [var only] when only.Text.Length <= LongestInSummary => Words.Format("One", only.Kind, only.Text),
            var several => Words.Format("Several", several[0].Kind, several.Length),
        }).ToArray();
        return kinds.Length == 0 ? Words["Nothing"] : Words.Format(nameof(Summary), string.Join(Words["Separator"], kinds));
    }

    /// <summary>That no number is kept, where that is what was asked; nothing otherwise.</summary>
    public static string NoNumber(string words, ImmutableArray<PersonalRecord> records) =>
        Words.AreIn("AsksNumber", words) && records.All(record => record.Kind != KindPhone) ? Words[nameof(NoNumber)] : "";

    /// <summary>Whether something the bot keeps about a resident is named: 信息, 电话, 地址.</summary>
    public static bool NamesOwn(string words) => Words.AreIn("OwnThings", words);

    /// <summary>Whether somebody else's things, or a report or a place taken in an event, are spoken of.</summary>
    public static bool IsOfOther(string words) => Words.AreIn("OfOther", words);

    public static bool Deletes(string words) => Words.AreIn(nameof(Deletes), words) && !Words.AreIn("KeepIt", words);

    public static bool NamesAddress(string words) => Words.AreIn("AddressThings", words);

    public static bool NamesNumber(string words) => Words.AreIn("NumberThings", words);

    public static bool NamesAll(string words) => Words.AreIn("EverythingThings", words);

    /// <summary>Whether it is asked what is kept: 你给我留的啥信息, 电话存没存.</summary>
    public static bool AsksKept(string words) => Words.Pattern(nameof(AsksKept)).IsMatch(words);

    /// <summary>Whether it is asked what the data is for, or who sees it.</summary>
    public static bool AsksUse(string words) => Words.Pattern(nameof(AsksUse)).IsMatch(words);

    /// <summary>Whether nothing shall be kept: 不想让你们存我东西.</summary>
    public static bool KeepsNothing(string words) => Words.Pattern(nameof(KeepsNothing)).IsMatch(words);

    /// <summary>Whether a copy is wanted.</summary>
    public static bool AsksCopy(string words) => Words.AreIn(nameof(AsksCopy), words);

    /// <summary>Whether somebody wants to look: 我看看.</summary>
    public static bool AsksLook(string words) => Words.AreIn(nameof(AsksLook), words);

    /// <summary>Whether the resident speaks of themselves to the bot, or names what it keeps.</summary>
    public static bool SpeaksOfBoth(string words) => NamesOwn(words) ? Words.AreIn("Mine", words) || Words.AreIn("Yours", words) : Words.AreIn("Mine", words) && Words.AreIn("Yours", words);

    /// <summary>Everything that is kept, a line each, in pages.</summary>
    public static string[] Pages(ImmutableArray<PersonalRecord> records)
    {
        var pages = new List<string> { Words.Format("ExportTitle", records.Length) };
        foreach (var record in records)
        {
            var line = record.At is { } at
                ? Words.Format("LineAt", record.Kind, record.Text, at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
                : Words.Format("Line", record.Kind, record.Text);
            if (pages[^1].Length + line.Length >= LongestPage)
            {
                pages.Add(line);
            }
            else
            {
                pages[^1] = $"{pages[^1]}\n{line}";
            }
        }

        return [.. pages];
    }
}
