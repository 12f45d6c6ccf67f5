namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Reads every expression of time in an utterance against a reference instant: days, clock times, parts of the day,
/// ranges, lengths and recurrences. What numbers a building, a gate or a thing is no time.
/// </summary>
public static class ChineseTime
{
    /// <summary>The expressions in the order of the text.</summary>
    /// <param name="text">Normalised words; what other grammars have claimed is blanked out.</param>
    /// <param name="now">The reference instant, local to the community.</param>
    public static IReadOnlyList<TimeReading> Read(string text, DateTime now)
    {
        List<TimeReading>? found = null;
        var (at, end, month) = (0, 0, false);
        while (at < text.Length)
        {
            if (!ChineseTimeStart.Possible(text, at))
            {
                at++;
                continue;
            }

            if (ChineseTimeIdioms.LengthAt(text, at) is var idiom and > 0)
            {
                at += idiom;
                continue;
            }

            var (length, meanings) = ReadAt(text, at, now);
            if (length > 0)
            {
                if (meanings.Length > 0)
                {
                    var listed = found is [.., var before] ? ChineseTimeList.Resume(text, at, length, before, end, month) : null;
                    (found ??= []).Add(new TimeReading(text.Substring(at, length), listed ?? meanings));
                    month = listed is not null || text.AsSpan(at, length).Contains('月');
                    end = at + length;
                }

                at += length;
            }
            else
            {
                // The tail of a number is no number of its own.
                at += Math.Max(1, ChineseNumber.Read(text, at).Length);
            }
        }

        return found ?? (IReadOnlyList<TimeReading>)[];
    }

    internal static (int Length, TimeMeaning[] Meanings) ReadAt(ReadOnlySpan<char> text, int at, DateTime now)
    {
        if (ChineseSince.StartsAt(text[at]))
        {
            return ChineseSince.Read(text, at, now);
        }

        var working = ChineseWorkdays.Read(text, at, now);
        if (working.Length > 0)
        {
            return working;
        }

        var recurrence = ChineseRecurrence.Read(text, at, now);
        if (recurrence.Length > 0)
        {
            return recurrence;
        }

        var range = ChineseTimeRange.Read(text, at, now);
        if (range.Length > 0)
        {
            return range;
        }

        var moment = ChineseMoment.Read(text, at, now);
        return moment.Length > 0 ? ChineseBound.Apply(text, at, moment, now) : ChineseOffset.Read(text, at, now);
    }
}
