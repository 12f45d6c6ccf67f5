using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Benchmarks.Understanding;

/// <summary>An utterance from words to reading, against the scan for keywords that a first-day bot does.</summary>
public class ReadingBenchmarks
{
    private readonly UtteranceReader _reader = new();
    private Lexicon _lexicon = Lexicon.Empty;
    private Regex[] _keywords = [];

    [GlobalSetup]
    public void Prepare()
    {
        _lexicon = Sample.Vocabulary().Current;
        _keywords = [.. _lexicon.Terms.Where(term => term.Text.Length >= 2).GroupBy(term => (term.Kind, term.Value)).Select(group => new Regex(string.Join('|', group.Select(term => Regex.Escape(term.Text)))))];
    }

    /// <summary>One regular expression for each meaning, tried in turn; no times, no places, no clauses.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 14)]
    public int Keyword_scan()
    {
        var found = 0;
        foreach (var utterance in Sample.Utterances)
        {
            foreach (var keyword in _keywords)
            {
                found += keyword.IsMatch(utterance) ? 1 : 0;
            }
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = 14)]
    public int Reading()
    {
        var context = new ReadingContext(Sample.Now, _lexicon);
        var found = 0;
        foreach (var utterance in Sample.Utterances)
        {
            found += _reader.Read(utterance, context).Intents.Count;
        }

        return found;
    }
}
