using System.Globalization;
using System.Resources;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Words people read, kept in the .resx beside the class that names them, so that they can be edited and translated
/// without touching code.
/// </summary>
/// <param name="owner">The class whose full name is the resource's name, for example <c>RepairsText</c>.</param>
public sealed class Wording(Type owner)
{
    private readonly ResourceManager _resources = new(owner.FullName!, owner.Assembly);

    /// <summary>The text under a name.</summary>
    /// <exception cref="MissingManifestResourceException">The .resx has no such entry.</exception>
    public string this[string name] =>
        _resources.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"{owner.Name}.resx has no entry '{name}'.");

    /// <summary>The text under a name with {0}, {1} … filled in.</summary>
    public string Format(string name, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[name], values);
}
