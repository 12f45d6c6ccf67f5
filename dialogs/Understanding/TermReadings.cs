namespace CommunityBot.Dialogs.Understanding;

/// <summary>What is asked of the terms of an utterance many times a reading, without an allocation.</summary>
internal static class TermReadings
{
    /// <summary>Whether a term of a kind, and of a value when one is given, is among them.</summary>
    public static bool Say(this IReadOnlyList<TermReading> terms, string kind, string? value = null)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (terms[index].Kind == kind && (value is null || terms[index].Value == value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no term before it is of its kind, or of its kind and value.</summary>
    public static bool IsFirst(this IReadOnlyList<TermReading> terms, int index, bool byValue)
    {
        var term = terms[index];
        for (var before = 0; before < index; before++)
        {
            if (terms[before].Kind == term.Kind && (!byValue || terms[before].Value == term.Value))
            {
                return false;
            }
        }

        return true;
    }
}
