using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Reads a call out of a sentence: 「吹哨 周六上午9点怡海名苑清楼道堆物 要8个人」. What is no time, place or number is the task.</summary>
internal static partial class CallReader
{
    private const int MostPeople = 200;

    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(2);

    /// <summary>The draft with what a sentence adds to it.</summary>
    public static CallDraft Hear(CallDraft draft, Reading reading, DateTimeOffset now)
    {
        var time = reading.Times.FirstOrDefault(time => time.Best.Duration is null)?.Best;
        var start = time is { IsDays: false } ? new DateTimeOffset(time.Start, now.Offset) : (DateTimeOffset?)null;
        var length = reading.Times.Select(said => said.Best.Duration).FirstOrDefault(said => said is not null) ?? UsualLength;
        var people = reading.Numbers.FirstOrDefault(number => IsPeople(number, draft.Missing == CallQuestion.Needed));
        var task = draft.Task.Length > 0 ? draft.Task : Task(reading);
        return draft with
        {
            Task = task,
            Start = start > now ? start : draft.Start,
            End = start > now ? (time!.End is { } end && end > time.Start ? new DateTimeOffset(end, now.Offset) : start + length) : draft.End,
            Estate = reading.Addresses.Select(address => address.Estate).FirstOrDefault(estate => estate is not null) ?? draft.Estate,
            Needed = people is { Value: >= 1 and <= MostPeople } ? (int)people.Value : draft.Needed,
            Order = OrderNumber().Match(reading.Normalized) is { Success: true } order ? order.Value : draft.Order,
        };
    }

    /// <summary>Whether a sentence tells of an hour to come and of how many are wanted, as a call does and a report does not.</summary>
    public static bool IsCall(Reading reading) => reading.Numbers.Any(number => IsPeople(number, false)) && reading.Times.Any(time => time.Best is { Duration: null, IsDays: false });

    private static bool IsPeople(NumberReading number, bool wasAsked) => wasAsked || VolunteerText.CountsPeople(number.Text);

    private static string Task(Reading reading)
    {
        // An order's number first: its digits look like dates.
        var pieces = OrderNumber().Matches(reading.Normalized).Select(match => match.Value)
            .Concat(reading.Times.Select(time => time.Text))
            .Concat(reading.Addresses.Where(address => address.Estate is not null).Select(address => address.Text))
            .Concat(reading.Numbers.Where(number => IsPeople(number, false)).Select(number => number.Text));
        var left = pieces.Where(piece => piece.Length > 0).Aggregate(reading.Normalized, (text, piece) => text.Replace(piece, " ", StringComparison.Ordinal));
        return VolunteerText.Task(left);
    }

    [GeneratedRegex(@"(?<!\d)\d{8}-\d{3,}(?!\d)")]
    private static partial Regex OrderNumber();
}
