using System.Globalization;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>The rid at the end of every errmsg, by which the platform's support finds a call.</summary>
internal sealed class RequestIds(TimeProvider clock)
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>A new id for a call.</summary>
    public string Next(string path)
    {
        var rid = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds():x8}-{_paths.Count:x8}-{(uint)path.Length * 2654435761u:x8}");
        _paths[rid] = path;
        return rid;
    }

    /// <summary>The call that had the id.</summary>
    public string? Find(string? rid) => rid is null ? null : _paths.GetValueOrDefault(rid);
}
