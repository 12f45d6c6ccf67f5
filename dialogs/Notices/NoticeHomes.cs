using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Notices;

/// <summary>Who lives in an estate, of those who let their home be remembered; one document of the book for each estate.</summary>
internal sealed record NoticeHomes(ImmutableDictionary<string, HomePlace> All)
{
    /// <summary>Nobody yet.</summary>
    public static readonly NoticeHomes Empty = new(ImmutableDictionary<string, HomePlace>.Empty);

    /// <summary>The book's key.</summary>
    public static string Key(string estate) => $"notices:homes:{estate}";

    /// <summary>With somebody's home.</summary>
    public NoticeHomes With(string resident, HomePlace home) => new(All.SetItem(resident, home));

    /// <summary>Without somebody.</summary>
    public NoticeHomes Without(string resident) => new(All.Remove(resident));
}
