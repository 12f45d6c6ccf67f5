using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words for those in charge: who comes, and how it was.</summary>
internal static class RosterText
{
    // What a telephone's screen shows at once.
    private const int MostLines = 12;

    private static readonly Wording Words = new(typeof(RosterText));

    public static string None(CommunityEvent community) => Words.Format(nameof(None), community.ShortTitle);

    /// <summary>Who comes, as they asked to be called, and what they put themselves down for.</summary>
    public static string Roster(Occurrence occurrence, Roll roll)
    {
        var taken = roll.Entries.Where(entry => entry.State == RegistrationState.Taken).ToArray();
        var people = taken.Select((entry, index) => Words.Format("Person", index + 1, entry.Participant ?? Words["Themselves"], entry.Places, entry.Phone is { } phone ? Masked(phone) : ""));
        var lines = people.Concat(roll.Wishes.Select(wish => Words.Format("Wish", wish.Words))).ToArray();
        string[] more = lines.Length > MostLines ? [Words.Format("More", lines.Length - MostLines)] : [];
        return string.Join('\n', [RegistrationText.StaffCount(occurrence, taken.Sum(entry => entry.Places), roll.Waiting), .. lines.Take(MostLines), .. more]);
    }

    /// <summary>How it was for those who said so.</summary>
    public static string Opinions(Occurrence occurrence, Roll roll)
    {
        var when = EventsText.PlainDay(occurrence.Date);
        var came = roll.Entries.Where(entry => entry.CheckedIn is not null).Sum(entry => entry.Places);
        return roll.Entries.All(entry => entry.Rating is null)
            ? Words.Format("NoOpinions", occurrence.Event.ShortTitle, when, came)
            : Words.Format(nameof(Opinions), occurrence.Event.ShortTitle, when, Count(EventRating.Good), Count(EventRating.Fair), Count(EventRating.Poor), roll.Entries.Count(entry => entry.Again == true), roll.Entries.Count(entry => entry.Again == false), came);

        int Count(EventRating rating) => roll.Entries.Count(entry => entry.Rating == rating);
    }

    // Enough to tell two people apart; whoever has to call looks it up at the office.
    private static string Masked(string phone) => phone.Length < 8 ? "" : EventsText.Aside(string.Concat(phone.AsSpan(0, 3), "****", phone.AsSpan(phone.Length - 4)));
}
