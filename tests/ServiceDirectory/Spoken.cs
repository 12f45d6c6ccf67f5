using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.ServiceDirectory;

/// <summary>Sentences as the directory hears them: every word file and the sample's own names.</summary>
internal static class Spoken
{
    private static readonly Lexicon Words = Lexicon.Build(
    [
        .. new[] { "Understanding.lexicon", "Understanding.emergency", "Repairs.faults" }
            .SelectMany(file => LexiconFile.Load(typeof(Lexicon).Assembly, $"{file}.zh-CN.json")),
        .. EstateLexicon.Terms(DirectorySample.Neighbourhood),
        .. DirectoryLexicon.Terms(DirectorySample.Catalog),
    ]);

    public static Reading Read(string text, string now = "2026-11-27T22:10") =>
        new UtteranceReader().Read(text, new ReadingContext(new DateTimeOffset(DirectorySample.Local(now), TimeSpan.FromHours(8)), Words));

    public static DirectoryWish Wish(string text) => WishReading.Wish(Read(text), DirectorySample.Catalog);
}
