using System.Runtime.InteropServices;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>What a linear model sees of a text: hashes of what is there, and how strongly. Hashing spares a dictionary.</summary>
internal sealed class Features
{
    // Nobody says more that tells.
    private const int Longest = 400;

    private static readonly uint[] Sounds = [.. Enumerable.Range('\u4e00', 0x9fff - 0x4e00 + 1).Select(character => Hash(ChinesePinyin.Sound((char)character), 53u))];

    private readonly List<(uint Hash, float Value)> _all = new(192);

    /// <summary>The hashes and their values.</summary>
    public ReadOnlySpan<(uint Hash, float Value)> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>Every run of characters of the lengths, their weight together independent of the text's length.</summary>
    public void AddCharacters(string text, int shortest, int longest, float weight, uint seed = 17u)
    {
        var padded = string.Concat("^", text.Length > Longest ? text[..Longest] : text, "$");
        var value = weight / MathF.Sqrt(padded.Length);
        for (var length = shortest; length <= longest; length++)
        {
            for (var at = 0; at + length <= padded.Length; at++)
            {
                _all.Add((Hash(padded.AsSpan(at, length), seed), value));
            }
        }
    }

    /// <summary>Every run of sounds of the lengths: what was heard or typed wrong still sounds right.</summary>
    public void AddSounds(string text, int shortest, int longest, float weight)
    {
        var count = Math.Min(text.Length, Longest);
        var value = weight / MathF.Sqrt(count + 2);
        for (var at = 0; at < count; at++)
        {
            var hash = 2166136261u;
            for (var length = 1; length <= longest && at + length <= count; length++)
            {
                hash = (hash ^ Sound(text[at + length - 1])) * 16777619u;
                if (length >= shortest)
                {
                    _all.Add((Mix(hash ^ 59u), value));
                }
            }
        }
    }

    /// <summary>A thing with a name.</summary>
    public void Add(string name, uint seed, float value = 1f) => _all.Add((Hash(name, seed), value));

    /// <summary>A thing with a name, if it is there.</summary>
    public void Flag(string name, bool on)
    {
        if (on)
        {
            Add(name, 41u);
        }
    }

    private static uint Sound(char character) => character is >= '\u4e00' and <= '\u9fff' ? Sounds[character - '\u4e00'] : character;

    // FNV-1a: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(ReadOnlySpan<char> text, uint seed)
    {
        var hash = 2166136261u ^ (seed * 16777619u);
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return Mix(hash);
    }

    // Every bit of the text moves the upper bits, by which buckets are chosen.
    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        return hash ^ (hash >> 13);
    }
}
