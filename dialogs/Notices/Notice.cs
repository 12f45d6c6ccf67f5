using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Notices;

/// <summary>What the community told the residents of a place.</summary>
/// <param name="Text">The words.</param>
/// <param name="Estate">The estate's id; null for the whole community.</param>
/// <param name="Building">The building's number; null for the whole estate.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Until">Until when it is worth telling.</param>
internal sealed record Notice(string Text, string? Estate, string? Building, DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>Whether somebody who lives there is meant; of whom only the estate is known, is meant by what is said of a building of it.</summary>
    public bool Concerns(HomePlace home) => Estate is null || (Estate == home.Estate && (Building is null || home.Building is null || home.Building == Building));
}

/// <summary>The notices that are worth telling; one document of the book.</summary>
internal sealed record NoticeBoard(ImmutableArray<Notice> All)
{
    public const string Key = "notices:board";

    /// <summary>Nothing was told yet.</summary>
    public static readonly NoticeBoard Empty = new([]);

    /// <summary>With one more, and without those that are over.</summary>
    public NoticeBoard With(Notice notice) => new([.. All.Where(other => other.Until > notice.At && other != notice), notice]);

    /// <summary>What concerns somebody now, the latest first.</summary>
    public IEnumerable<Notice> For(HomePlace home, DateTimeOffset now) => All.Where(notice => notice.Until > now && notice.Concerns(home)).Reverse();
}
