namespace CommunityBot.Dialogs.Community;

/// <summary>
/// What one slice makes of the community's files: a pure reader that either gives its model or adds problems.
/// The importer runs every registered reader, so a file is checked by all who use it before any of it is taken.
/// </summary>
/// <param name="Type">The model's type, by which <see cref="CommunityCatalog.Get{T}"/> finds it.</param>
/// <param name="Read">Gives the model; its result is used only when no reader added a problem.</param>
public sealed record CommunityModel(Type Type, Func<CommunityFiles, ICollection<ImportProblem>, object> Read)
{
    /// <summary>A reader for <typeparamref name="T"/>.</summary>
    public static CommunityModel Of<T>(Func<CommunityFiles, ICollection<ImportProblem>, T> read)
        where T : class => new(typeof(T), read);
}
