using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Benchmarks.Understanding;

/// <summary>What a new version of the community's files costs: reading them and building the lexicon.</summary>
public class LoadBenchmarks
{
    [Benchmark]
    public static Lexicon Files_and_lexicon() => Sample.Vocabulary().Current;
}
