using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// The community's data in force on this host, ready to be asked: one model per slice, all of one version.
/// Reading takes no lock; a new version replaces all models at once.
/// </summary>
public sealed class CommunityCatalog(IEnumerable<CommunityModel> readers)
{
    private readonly CommunityModel[] _readers = [.. readers];
    private volatile Edition _current = new("", FrozenDictionary<Type, object>.Empty);

    /// <summary>The version in force; empty before the first one.</summary>
    public string Version => _current.Version;

    /// <summary>A slice's model of the version in force.</summary>
    /// <exception cref="InvalidOperationException">No reader for the type is registered, or nothing has been imported yet.</exception>
    public T Get<T>()
        where T : class => _current.Models.TryGetValue(typeof(T), out var model)
            ? (T)model
            : throw new InvalidOperationException($"The community's files give no {typeof(T).Name}: no reader is registered or nothing was imported.");

    /// <summary>Reads files without taking them: every problem there is, none when they may be taken.</summary>
    public IReadOnlyList<ImportProblem> Check(CommunityFiles files) => Read(files).Problems;

    /// <summary>Takes a version into force on this host, or leaves everything as it was and says why.</summary>
    public IReadOnlyList<ImportProblem> Take(string version, CommunityFiles files)
    {
        var (models, problems) = Read(files);
        if (problems.Count == 0)
        {
            _current = new Edition(version, models);
        }

        return problems;
    }

    private (FrozenDictionary<Type, object> Models, IReadOnlyList<ImportProblem> Problems) Read(CommunityFiles files)
    {
        var problems = new List<ImportProblem>();
        var models = _readers.ToDictionary(reader => reader.Type, reader => reader.Read(files, problems));
        // Several readers may look at one file and find the same fault.
        var distinct = problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line);
        return (models.ToFrozenDictionary(), [.. distinct]);
    }

    private sealed record Edition(string Version, FrozenDictionary<Type, object> Models);
}
