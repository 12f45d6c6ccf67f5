using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A hash over all of a value's content, for noticing that it has changed. Zero stands for no value at all.</summary>
internal static class Fingerprint
{
    private static readonly JsonSerializer Serializer = new();

    public static UInt128 Of(object value)
    {
        using var hashing = new HashingWriter();
        using var json = new JsonTextWriter(hashing);
        Serializer.Serialize(json, value, typeof(object));
        return hashing.Hash;
    }
}
