namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Looks for one value's words in an utterance: in their order, with few words in between, and Chinese characters side by side.
/// </summary>
internal sealed class ValueMatcher(SortedValue value, List<Token> words, FindValuesOptions options)
{
    private readonly int _maxDistance = options?.MaxTokenDistance ?? 2;
    private readonly bool _partly = options?.AllowPartialMatches ?? false;

    /// <summary>All matches; start and end count words.</summary>
    public IEnumerable<ModelResult<FoundValue>> Matches(List<Token> said)
    {
        for (var from = 0; from < said.Count;)
        {
            if (Next(said, from) is not { } match)
            {
                yield break;
            }

            from = match.End + 1;
            if (!ChineseChoices.AreRefused(said, match.Start))
            {
                yield return match;
            }
        }
    }

    private ModelResult<FoundValue> Next(List<Token> said, int from)
    {
        for (; from < said.Count; from++)
        {
            if (At(said, from) is { } match)
            {
                return match;
            }

            if (!StartsWithIdeograph)
            {
                return null;
            }
        }

        return null;
    }

    private bool StartsWithIdeograph => words.Count > 0 && Tokenizer.IsIdeograph(words[0].Normalized[0]);

    private ModelResult<FoundValue> At(List<Token> said, int from)
    {
        var (matched, skipped, start, end) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var position = said.FindIndex(from, token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > (Tokenizer.IsIdeograph(word.Normalized[0]) ? 0 : _maxDistance))
            {
                continue;
            }

            matched++;
            skipped += distance;
            start = start < 0 ? position : start;
            end = position;
            from = position + 1;
        }

        if (matched == 0 || (matched < words.Count && !_partly))
        {
            return null;
        }

        var completeness = (float)matched / words.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = completeness * accuracy },
        };
    }
}
