using CommunityBot.WeChatSimulator.Clock;

namespace CommunityBot.Tests.Channels.WeChat.Pains;

/// <summary>One of the pains of wechat-channel §3, with what shows that it does not hurt here.</summary>
/// <param name="Number">Its number in §3.</param>
/// <param name="Name">What users of other adapters saw.</param>
/// <param name="Check">True when a host does not suffer from it.</param>
/// <param name="ShownBy">The specs that show it in detail, as class and method.</param>
internal sealed record Pain(int Number, string Name, Func<PainStage, Task<bool>> Check, params string[] ShownBy)
{
    /// <summary>The mode the host is set to; the platform pushes in plain, so that the naive host need not decrypt.</summary>
    public string HostMode { get; init; } = "plain";

    /// <summary>Whether the bot that counts answers, and not the community's.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether time is put forward by the check.</summary>
    public bool NeedsTime { get; init; }
}

/// <summary>What a check has to work with: the platform, and one or two hosts of the same making.</summary>
internal sealed class PainStage
{
    public required WeChatSimulator.WeChatPlatform Platform { get; set; }

    public required string HostMode { get; init; }

    public required bool Counts { get; init; }

    public required VirtualClock? Clock { get; init; }

    public IPainHost[] Hosts { get; set; } = [];

    public IPainHost Host => Hosts[0];

    /// <summary>The words on a resident's screen that came from the account or the platform.</summary>
    public IReadOnlyList<string> Read(string openId) => [.. Platform.Residents.Screen(openId).Where(line => line.Side != "resident").Select(line => line.Text ?? "")];
}
