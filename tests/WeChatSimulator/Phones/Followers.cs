namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>All people the account has met, and the lock over what the platform keeps of them.</summary>
internal sealed class Followers
{
    private readonly Dictionary<string, Follower> _all = new(StringComparer.Ordinal);

    /// <summary>Guards everything the platform keeps.</summary>
    public Lock Gate { get; } = new();

    public IReadOnlyCollection<Follower> All => _all.Values;

    /// <summary>A person by openid, who appears when first named.</summary>
    public Follower Person(string openId)
    {
        if (!_all.TryGetValue(openId, out var person))
        {
            _all[openId] = person = new Follower(openId);
        }

        return person;
    }

    /// <summary>A person the platform has heard of, null for an openid that is none.</summary>
    public Follower? Find(string? openId) => openId is null ? null : _all.GetValueOrDefault(openId);
}
