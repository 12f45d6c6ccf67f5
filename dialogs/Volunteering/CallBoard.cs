using System.Collections.Immutable;
using System.Globalization;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>The calls of now and of the last weeks; one document of the book.</summary>
internal sealed record CallBoard(ImmutableArray<VolunteerCall> Calls)
{
    public const string Key = "volunteering:calls";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Nobody has called yet.</summary>
    public static readonly CallBoard Empty = new([]);

    /// <summary>The number of the next call for a day.</summary>
    public string NextNumber(DateTimeOffset start) => string.Create(CultureInfo.InvariantCulture, $"{start:MMdd}-{Calls.Count(call => call.Start.Date == start.Date) + 1}");

    /// <summary>With a call in its place, and without those nobody asks for any more.</summary>
    public CallBoard With(VolunteerCall call, DateTimeOffset now)
    {
        var known = Calls.FirstOrDefault(other => other.Number == call.Number && other.Push == call.Push);
        var calls = known is null ? Calls.Add(call) : Calls.Replace(known, call);
        return new CallBoard(calls.RemoveAll(other => other.IsSettled && other.End + Kept < now));
    }

    /// <summary>The call a volunteer means: the one named, else one with a place for them, the latest first.</summary>
    public VolunteerCall? Meant(string resident, string? number, DateTimeOffset now)
    {
        var open = Calls.Where(call => !call.IsOver(now) && (number is null || call.Number == number)).Reverse().ToArray();
        return open.FirstOrDefault(call => call.Of(resident) is not null)
            ?? open.FirstOrDefault(call => call.Claims.Length < call.Needed)
            ?? open.FirstOrDefault();
    }

    /// <summary>The call somebody may check in to: one that is on, their own first, else the next one of theirs.</summary>
    public VolunteerCall? Present(string resident, DateTimeOffset now) =>
        Calls.Where(call => call.IsOn(now)).OrderByDescending(call => call.Of(resident) is not null).FirstOrDefault()
        ?? Calls.Where(call => !call.IsOver(now) && call.Of(resident) is not null).MinBy(call => call.Start);
}
