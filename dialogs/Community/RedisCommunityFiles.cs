using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Versions of the community's files in Redis. A version's parts are written first and the pointer to it last, in one
/// write, so that every host sees the old version or the new one and never half of either.
/// </summary>
public sealed class RedisCommunityFiles(IConnectionMultiplexer redis, RedisKeys keys, TimeProvider clock)
{
    /// <summary>Bytes in a part; the embedded server's pages bound the size of one value.</summary>
    private const int PartSize = 256 * 1024;

    private const int LongestHistory = 100;

    private IDatabase Database => redis.GetDatabase();

    /// <summary>The version in force, null before the first import.</summary>
    public async Task<string?> CurrentVersionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await Database.StringGetAsync(CurrentKey);
    }

    /// <summary>Stores the files as a new version and puts it into force, whatever is in force now.</summary>
    public async Task<string> SaveAsync(CommunityFiles files, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await SaveOntoAsync(await CurrentVersionAsync(cancellationToken), files, ImportText.Seed, cancellationToken) is { } version)
            {
                return version;
            }
        }
    }

    /// <summary>Stores the files as a new version and puts it into force if a certain one is in force now; otherwise gives null.</summary>
    /// <param name="before">The version to be replaced; null for none at all.</param>
    /// <param name="files">The files.</param>
    /// <param name="note">What brings the version about, for its history.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public async Task<string?> SaveOntoAsync(string? before, CommunityFiles files, string note, CancellationToken cancellationToken)
    {
        if (await CurrentVersionAsync(cancellationToken) != before)
        {
            return null;
        }

        var version = await StoreAsync(files, cancellationToken);
        var about = new CommunityVersion(version, clock.GetLocalNow(), note, before);
        await Database.StringSetAsync(AboutKey(version), JsonSerializer.Serialize(about, ImportJson.Default.CommunityVersion));
        var pointing = Database.CreateTransaction();
        pointing.AddCondition(before is null ? Condition.KeyNotExists(CurrentKey) : Condition.StringEqual(CurrentKey, before));
        _ = pointing.StringSetAsync(CurrentKey, version);
        return await pointing.ExecuteAsync() ? version : null;
    }

    /// <summary>The version in force and those before it, the latest first, as far back as is known.</summary>
    public async Task<IReadOnlyList<CommunityVersion>> HistoryAsync(CancellationToken cancellationToken)
    {
        var history = new List<CommunityVersion>();
        var version = await CurrentVersionAsync(cancellationToken);
        while (version is not null && history.Count < LongestHistory && await Database.StringGetAsync(AboutKey(version)) is { IsNull: false } json)
        {
            var about = JsonSerializer.Deserialize(json.ToString(), ImportJson.Default.CommunityVersion)!;
            history.Add(about);
            version = about.Before;
        }

        return history;
    }

    private async Task<string> StoreAsync(CommunityFiles files, CancellationToken cancellationToken)
    {
        var bytes = files.Names.ToDictionary(name => name, name => Encoding.UTF8.GetBytes(files.Find(name)!));
        var version = Version(bytes);
        foreach (var (name, content) in bytes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.WhenAll(content.Chunk(PartSize).Select((part, index) => Database.StringSetAsync(PartKey(version, name, index), part)));
        }

        var manifest = bytes.ToDictionary(file => file.Key, file => (file.Value.Length + PartSize - 1) / PartSize);
        await Database.StringSetAsync(ManifestKey(version), JsonSerializer.Serialize(manifest));
        return version;
    }

    /// <summary>The files of a version.</summary>
    /// <exception cref="InvalidDataException">A part of the version is missing.</exception>
    public async Task<CommunityFiles> LoadAsync(string version, CancellationToken cancellationToken)
    {
        var manifest = await Database.StringGetAsync(ManifestKey(version)) is { IsNull: false } json
            ? JsonSerializer.Deserialize<Dictionary<string, int>>(json.ToString())!
            : throw new InvalidDataException($"Version {version} of the community's files has no manifest.");
        var texts = new Dictionary<string, string>();
        foreach (var (name, parts) in manifest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var contents = await Task.WhenAll(Enumerable.Range(0, parts).Select(part => Database.StringGetAsync(PartKey(version, name, part))));
            if (contents.Any(content => content.IsNull))
            {
                throw new InvalidDataException($"Version {version} of the community's files lacks a part of {name}.");
            }

            texts[name] = Encoding.UTF8.GetString([.. contents.SelectMany(content => (byte[])content!)]);
        }

        return new CommunityFiles(texts);
    }

    private string Version(Dictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMddHHmmssfff}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4))}");
    }

    private RedisKey CurrentKey => keys.Of("community:current");

    private RedisKey ManifestKey(string version) => keys.Of($"community:{version}");

    private RedisKey AboutKey(string version) => keys.Of($"community:{version}:about");

    private RedisKey PartKey(string version, string file, int part) => keys.Of($"community:{version}:{file}:{part}");
}
