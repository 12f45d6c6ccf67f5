namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values in an utterance by their words.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices ?? throw new ArgumentNullException(nameof(choices))), options);

    /// <summary>Choices by value, button title or synonym, in the order they were said.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return [.. FindValues(utterance, Names(choices, options), options).Select(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        })];
    }

    /// <summary>Values in the order they were said; where two overlap, the better and longer one counts.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        var tokenizer = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenizer(utterance, options?.Locale);
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => new ValueMatcher(value, tokenizer(value.Value.Trim(), options?.Locale), options).Matches(said))
            .OrderByDescending(match => match.Resolution.Score);
        var found = new HashSet<int>();
        var used = new HashSet<int>();
        var results = new List<ModelResult<FoundValue>>();
        foreach (var match in matches)
        {
            var words = Enumerable.Range(match.Start, match.End - match.Start + 1).ToList();
            if (found.Contains(match.Resolution.Index) || words.Exists(used.Contains))
            {
                continue;
            }

            found.Add(match.Resolution.Index);
            used.UnionWith(words);
            match.Start = said[match.Start].Start;
            match.End = said[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        return [.. results.OrderBy(result => result.Start)];
    }

    private static List<SortedValue> Names(IList<Choice> choices, FindChoicesOptions options)
    {
        var names = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (options?.NoValue != true && choice.Value is { } value)
            {
                names.Add(new SortedValue { Index = i, Value = value });
            }

            if (options?.NoAction != true && choice.Action?.Title is { } title)
            {
                names.Add(new SortedValue { Index = i, Value = title });
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                names.Add(new SortedValue { Index = i, Value = synonym });
            }
        }

        return names;
    }
}
