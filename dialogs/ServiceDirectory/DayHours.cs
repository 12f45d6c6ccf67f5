using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The hours of one column of venues.csv: spans, round the clock, closed, or not known.</summary>
internal sealed record DayHours
{
    private DayHours(bool isKnown, params ImmutableArray<OpeningSpan> spans)
    {
        IsKnown = isKnown;
        Spans = spans;
    }

    /// <summary>Nobody knows: residents are asked to call first.</summary>
    public static DayHours Unknown { get; } = new(false);

    public static DayHours Closed { get; } = new(true);

    public static DayHours AroundTheClock { get; } = new(true, new OpeningSpan(0, OpeningSpan.Day));

    /// <summary>Whether the hours are known, be it that the place is closed.</summary>
    public bool IsKnown { get; }

    /// <summary>The spans in order, none touching another.</summary>
    public ImmutableArray<OpeningSpan> Spans { get; }

    public bool IsClosed => IsKnown && Spans.IsEmpty;

    /// <summary>Reads a cell: <c>08:00-12:00,14:30-18:00</c>, 24小时, 休 or 未知. A span may run past midnight: <c>18:00-02:00</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DayHours? hours)
    {
        hours = text == HoursWords.AroundTheClock ? AroundTheClock
            : text == HoursWords.Closed ? Closed
            : text == HoursWords.Unknown ? Unknown
            : ParseSpans(text) is { Length: > 0 } spans ? new DayHours(true, spans)
            : null;
        return hours is not null;
    }

    /// <inheritdoc/>
    public bool Equals(DayHours? other) => other is not null && IsKnown == other.IsKnown && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsKnown, Spans.Length, Spans.IsEmpty ? default : Spans[0]);

    private static ImmutableArray<OpeningSpan> ParseSpans(string text)
    {
        var spans = ImmutableArray.CreateBuilder<OpeningSpan>();
        foreach (var part in text.Split(','))
        {
            if (part.Trim().Split('-') is not [var from, var to] || Minutes(from) is not { } start || Minutes(to) is not { } end || start == OpeningSpan.Day)
            {
                return [];
            }

            // Only the last span may pass midnight, and not into the hours it began with.
            var span = new OpeningSpan(start, end > start ? end : end + OpeningSpan.Day);
            if (spans.Count > 0 && span.Start <= spans[^1].End)
            {
                return [];
            }

            spans.Add(span);
        }

        return spans[^1].End - OpeningSpan.Day <= spans[0].Start ? spans.ToImmutable() : [];
    }

    private static int? Minutes(string text) =>
        text == "24:00" ? OpeningSpan.Day
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.Hour * 60 + time.Minute
        : null;
}
