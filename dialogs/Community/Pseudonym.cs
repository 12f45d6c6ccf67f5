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

    // Longer than any channel's; a turn names its keys by several, so they cost no arrays.
    private const int UsualBytes = 256;

    /// <summary>The name of an id.</summary>
    public static string Of(string id)
    {
        var length = Encoding.UTF8.GetByteCount(id);
        Span<byte> bytes = length <= UsualBytes ? stackalloc byte[UsualBytes] : new byte[length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(id, bytes)], hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
