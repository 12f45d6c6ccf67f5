using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Benchmarks.Understanding;

/// <summary>Inputs of four thousand characters made to be slow, one at a time.</summary>
public class WorstCaseBenchmarks
{
    private readonly UtteranceReader _reader = new();
    private Lexicon _lexicon = Lexicon.Empty;

    public static IEnumerable<int> Cases => Enumerable.Range(0, Sample.Adversaries.Length);

    [ParamsSource(nameof(Cases))]
    public int Case { get; set; }

    [GlobalSetup]
    public void Prepare() => _lexicon = Sample.Vocabulary().Current;

    [Benchmark]
    public Reading Reading() => _reader.Read(Sample.Adversaries[Case], new ReadingContext(Sample.Now, _lexicon));
}
