using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Training;

namespace CommunityBot.Tests.Understanding;

/// <summary>The lexicon of the sample community, built from its files and every word file.</summary>
internal static class SampleVocabulary
{
    public static TrainingFiles Repository { get; } = TrainingFiles.Find(AppContext.BaseDirectory);

    public static CommunityFiles Files { get; } = Repository.Community();

    public static Lexicon Lexicon { get; } = TrainingFiles.Lexicon(Files);

    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    public static UtteranceReader Reader { get; } = new();

    public static Reading Read(string text, string? expecting = null, DateTimeOffset? now = null) =>
        Reader.Read(text, new ReadingContext(now ?? Now, Lexicon, expecting));
}
