using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Names a push or a conversation without saying whose it is: equal ids have equal names, and no name tells its id. What
/// only has to be found again is kept under one, so that an erasure has nothing to look for.
/// </summary>
public static class Pseudonym
{
    private const int Bytes = 16;

    /// <summary>The name of an id.</summary>
    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, Bytes));
}
