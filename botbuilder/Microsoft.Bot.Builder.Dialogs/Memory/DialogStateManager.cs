using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>All that a dialog can see, by path: "user.name", "dialog.count", "$count", "turn.activity.text".</summary>
public partial class DialogStateManager
{
    private static readonly JsonSerializer Snapshots = new() { ReferenceLoopHandling = ReferenceLoopHandling.Ignore };

    private readonly DialogContext _dialogContext;

    public DialogStateManager(DialogContext dc, DialogStateManagerConfiguration configuration = null)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dialogContext = dc;
        Configuration = configuration
            ?? dc.Context.TurnState.Get<DialogStateManagerConfiguration>()
            ?? DialogStateManagerConfiguration.Default;
    }

    public DialogStateManagerConfiguration Configuration { get; set; }

    /// <summary>The scope of this name, in any letter case; null when there is none.</summary>
    public MemoryScope GetMemoryScope(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Configuration.MemoryScopes.Find(scope => scope.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The scope a path begins with, and what remains of the path.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The path names no scope.</exception>
    public virtual MemoryScope ResolveMemoryScope(string path, out string remainingPath)
    {
        ArgumentNullException.ThrowIfNull(path);
        var end = path.IndexOfAny(['.', '[']);
        var name = end < 0 ? path : path[..end];
        remainingPath = end < 0 ? string.Empty : path[end..].TrimStart('.');
        return GetMemoryScope(name) ?? throw new ArgumentOutOfRangeException(
            nameof(path),
            $"'{path}' does not match memory scopes: {string.Join(", ", Configuration.MemoryScopes.Select(scope => scope.Name))}");
    }

    public virtual string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Configuration.PathResolvers.Aggregate(path.Trim(), (written, resolver) => resolver.TransformPath(written));
    }

    public bool TryGetValue<T>(string path, out T value)
    {
        ArgumentNullException.ThrowIfNull(path);
        var scope = ResolveMemoryScope(TransformPath(path), out var remaining);
        return ObjectPath.TryGetPathValue(scope.GetMemory(_dialogContext), LookUpInside(remaining), out value);
    }

    public T GetValue<T>(string pathExpression, Func<T> defaultValue = null)
    {
        ArgumentNullException.ThrowIfNull(pathExpression);
        return TryGetValue<T>(pathExpression, out var value) ? value : defaultValue is null ? default : defaultValue();
    }

    public int GetIntValue(string pathExpression, int defaultValue = 0) => GetValue(pathExpression, () => defaultValue);

    public bool GetBoolValue(string pathExpression, bool defaultValue = false) => GetValue(pathExpression, () => defaultValue);

    public string GetStringValue(string pathExpression, string defaultValue = null) => GetValue(pathExpression, () => defaultValue);

    public void SetValue(string path, object value)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (value is Task)
        {
            throw new ArgumentException($"{path} = You can't pass an unresolved Task to SetValue", nameof(value));
        }

        var scope = ResolveMemoryScope(TransformPath(path), out var remaining);
        if (remaining.Length == 0)
        {
            scope.SetMemory(_dialogContext, value);
        }
        else if (scope.GetMemory(_dialogContext) is { } memory)
        {
            ObjectPath.SetPathValue(memory, LookUpInside(remaining), value, json: false);
        }
    }

    /// <exception cref="NotSupportedException">The path names a whole scope, or none.</exception>
    public void RemoveValue(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var written = TransformPath(path);
        if (written.IndexOfAny(['.', '[']) < 0)
        {
            throw new NotSupportedException($"'{path}' is no value within a scope.");
        }

        var scope = ResolveMemoryScope(written, out var remaining);
        ObjectPath.RemovePathValue(scope.GetMemory(_dialogContext), LookUpInside(remaining));
    }

    /// <summary>The memory as JSON, for people to look at.</summary>
    public JObject GetMemorySnapshot()
    {
        var snapshot = new JObject();
        foreach (var scope in Configuration.MemoryScopes.Where(scope => scope.IncludeInSnapshot))
        {
            if (scope.GetMemory(_dialogContext) is { } memory)
            {
                snapshot[scope.Name] = JToken.FromObject(memory, Snapshots);
            }
        }

        return snapshot;
    }

    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.LoadAsync(_dialogContext, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.SaveChangesAsync(_dialogContext, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    // What stands within brackets is a path of its own, from any scope: conversation.orders[user.name].
    private string LookUpInside(string path) => path.Contains('[', StringComparison.Ordinal)
        ? InnerPath.Replace(path, inner => TryGetValue<object>(inner.Groups[1].Value, out var found) ? $"['{found}']" : inner.Value)
        : path;

    [GeneratedRegex(@"\[\s*([^\W\d][^\[\]'""]*\.[^\[\]'""]*|[$#@%][^\[\]'""]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex InnerPath { get; }

    public Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default) =>
        GetMemoryScope(name)?.DeleteAsync(_dialogContext, cancellationToken) ?? Task.CompletedTask;
}
