using System.Globalization;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// A number written last thing before every stop, to the server and beside its data. A server that comes back with an
/// older one has lost acknowledged writes, and must not go on as if they had never been.
/// </summary>
internal sealed class GarnetCanary(DataFolder folder)
{
    private static readonly RedisKey Key = "garnet:canary";

    private string Note => folder.In("garnet.canary");

    /// <exception cref="StateUnavailableException">The server lacks what was written before the last stop.</exception>
    public void Check(IDatabase server)
    {
        if (Number(server) < Noted())
        {
            throw new StateUnavailableException(StateText.WritesMissing(folder.Path, Note));
        }
    }

    /// <summary>Writes the next number: to the server first, so that a crash between the two looks like no loss.</summary>
    public void Sing(IDatabase server)
    {
        var next = Math.Max(Number(server), Noted()) + 1;
        server.StringSet(Key, next);
        File.WriteAllText(Note, next.ToString(CultureInfo.InvariantCulture));
    }

    private static long Number(IDatabase server) => server.StringGet(Key) is { IsNull: false } found ? (long)found : 0;

    private long Noted() =>
        File.Exists(Note) && long.TryParse(File.ReadAllText(Note), CultureInfo.InvariantCulture, out var noted) ? noted : 0;
}
