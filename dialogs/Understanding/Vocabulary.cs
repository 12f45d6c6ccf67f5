using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The lexicon for the version of the community's files in force; built anew when the version changes.</summary>
public sealed class Vocabulary(CommunityCatalog catalog, IEnumerable<LexiconSource> sources)
{
    private readonly LexiconSource[] _sources = [.. sources];
    private readonly Lock _building = new();
    private volatile Edition? _edition;

    /// <summary>The lexicon in force.</summary>
    public Lexicon Current
    {
        get
        {
            var version = catalog.Version;
            return _edition is { } edition && edition.Version == version ? edition.Lexicon : Build(version);
        }
    }

    private Lexicon Build(string version)
    {
        lock (_building)
        {
            if (_edition is { } edition && edition.Version == version)
            {
                return edition.Lexicon;
            }

            var lexicon = Lexicon.Build(_sources.SelectMany(source => source.Terms(catalog)));
            _edition = new Edition(version, lexicon);
            return lexicon;
        }
    }

    private sealed record Edition(string Version, Lexicon Lexicon);
}
