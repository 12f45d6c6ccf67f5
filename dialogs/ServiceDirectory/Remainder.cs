using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What is left of words besides the asking, where one is and when: it names something, or nothing is named.</summary>
internal static class Remainder
{
    // What is asked for is called by two to six characters: 「儿童游乐场」.
    private const int ShortestThing = 2;
    private const int LongestThing = 6;

    /// <summary>How many characters are left.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="numbersToo">Whether numbers are accounted for too.</param>
    /// <param name="placesToo">Whether estates are.</param>
    /// <param name="alsoNames">Terms that name something besides those that always do; null for none.</param>
    public static int Count(Reading reading, bool numbersToo, bool placesToo = false, Func<TermReading, bool>? alsoNames = null) =>
        Of(reading, numbersToo, placesToo, alsoNames).Count(char.IsLetterOrDigit);

    /// <summary>The one word left of a question, which is what is looked for: 「哪儿能学跳伞」; null when it is not one word.</summary>
    public static string? Thing(Reading reading) =>
        reading.Says(TermKinds.Frame, IntentNames.DirectoryFind) || reading.Says(TermKinds.Hint, IntentNames.DirectoryFind)
            ? Word(reading)
            : null;

    /// <summary>The one word left, whatever is asked of it: 「有方便面没」; null when it is not one word.</summary>
    public static string? Word(Reading reading) =>
        new string(Of(reading, numbersToo: true, placesToo: true, null)).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ Length: >= ShortestThing and <= LongestThing } word] ? word : null;

    // With blanks for all that is accounted for. A floor alone says nothing of where to look.
    private static char[] Of(Reading reading, bool numbersToo, bool placesToo, Func<TermReading, bool>? alsoNames)
    {
        var words = ServiceDirectoryText.AroundTheClockWords
            .Concat(reading.Addresses.Where(said => placesToo || said is { Estate: null, Buildings.Count: 0, Units.Count: 0, Rooms.Count: 0, Place: null }).Select(said => said.Text))
            .Concat(reading.Times.Select(time => time.Text))
            .Concat(numbersToo ? reading.Numbers.Select(number => number.Text) : [])
            .Aggregate(reading.Normalized, (text, said) => said.Length == 0 ? text : text.Replace(said, new string(' ', said.Length), StringComparison.Ordinal));
        var left = words.ToCharArray();
        foreach (var term in reading.Terms.Where(term => !Names(term) && alsoNames?.Invoke(term) != true))
        {
            Array.Fill(left, ' ', term.Start, term.Length);
        }

        return left;
    }

    // 「厕所」 is a word for a room that may need repair; asked for, it is a thing nobody listed.
    private static bool Names(TermReading term) =>
        term.Kind is TermKinds.FaultObject or TermKinds.Event || (term.Kind == TermKinds.Mark && term.Value is "own" or "home" or "public");
}
