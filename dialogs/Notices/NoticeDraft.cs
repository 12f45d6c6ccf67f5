using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Notices;

/// <summary>A notice that has not been sent. Kept in the conversation's state.</summary>
internal sealed record NoticeDraft
{
    private const int ShortestText = 4;
    private const int LongestText = 200;

    // What is told of no day is worth telling this long.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public string Text { get; init; } = "";

    /// <summary>The estate's id; null while it is not known, and for the whole community.</summary>
    public string? Estate { get; init; }

    /// <summary>The building's number; null for all of the estate.</summary>
    public string? Building { get; init; }

    /// <summary>Whether all residents of the community are meant.</summary>
    public bool IsForAll { get; init; }

    /// <summary>The end of the day or time it speaks of, local; null when it speaks of none.</summary>
    public DateTime? Ends { get; init; }

    /// <summary>Whether nothing has to be asked before it can be shown.</summary>
    public bool IsReady => Text.Length >= ShortestText && (Estate is not null || IsForAll);

    /// <summary>The draft with what a sentence adds to it; the words of a later one take the place of those before.</summary>
    public NoticeDraft Hear(Reading reading)
    {
        var place = reading.Addresses.FirstOrDefault(address => address.Estate is not null);
        var words = NoticeText.Content(reading.Text);
        var isPlaceAlone = place is not null && words.Length - place.Text.Length < ShortestText;
        var isForAll = NoticeText.IsForAll(reading.Normalized);
        return this with
        {
            Text = isPlaceAlone || words.Length < ShortestText || (isForAll && Text.Length > 0) ? Text : words[..Math.Min(words.Length, LongestText)],
            Estate = isForAll ? null : place?.Estate ?? Estate,
            Building = isForAll ? null : place is null ? Building : place.Buildings is [var only] ? only : null,
            IsForAll = isForAll || (IsForAll && place is null),
            Ends = reading.Times.Select(time => time.Best).Where(time => time is { Duration: null, Recurrence: null }).Select(time => (DateTime?)(time.End ?? time.Start.AddHours(1))).Max() ?? Ends,
        };
    }

    /// <summary>The notice as it is sent now.</summary>
    public Notice At(DateTimeOffset now) => new(Text, Estate, Building, now, Ends is { } end && end > now.DateTime ? new DateTimeOffset(end, now.Offset) : now + Kept);
}
