using System.Buffers;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// What a linear model sees of a text: hashes of what is there, and how strongly. Hashing spares a dictionary. Its room is
/// lent: whoever has asked the models gives it back.
/// </summary>
internal sealed class Features : IDisposable
{
    // Nobody says more that tells.
    private const int Longest = 400;

    private static readonly uint[] Sounds = [.. Enumerable.Range('\u4e00', 0x9fff - 0x4e00 + 1).Select(character => Mix(Hash(Start(53u), ChinesePinyin.Sound((char)character))))];

    // What a sentence of twenty characters takes.
    private const int Room = 256;

    private (uint Hash, float Value)[] _room = ArrayPool<(uint Hash, float Value)>.Shared.Rent(Room);
    private int _count;

    /// <summary>The hashes and their values.</summary>
    public ReadOnlySpan<(uint Hash, float Value)> All => _room.AsSpan(0, _count);

    /// <summary>Every run of characters of the lengths, their weight together independent of the text's length.</summary>
    public void AddCharacters(ReadOnlySpan<char> text, int shortest, int longest, float weight, uint seed = 17u)
    {
        var count = Math.Min(text.Length, Longest);
        Span<char> padded = stackalloc char[Longest + 2];
        padded = padded[..(count + 2)];
        padded[0] = '^';
        text[..count].CopyTo(padded[1..]);
        padded[^1] = '$';
        var value = weight / MathF.Sqrt(padded.Length);
        for (var length = shortest; length <= longest; length++)
        {
            for (var at = 0; at + length <= padded.Length; at++)
            {
                Put(Mix(Hash(Start(seed), padded.Slice(at, length))), value);
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
                    Put(Mix(hash ^ 59u), value);
                }
            }
        }
    }

    /// <summary>A thing with a name, which may be told in parts.</summary>
    public void Add(uint seed, float value, params ReadOnlySpan<string> name)
    {
        var hash = Start(seed);
        foreach (var part in name)
        {
            hash = Hash(hash, part);
        }

        Put(Mix(hash), value);
    }

    /// <summary>What the lexicon knows of the words; how urgent they are tells no wish.</summary>
    public void AddTerms(IReadOnlyList<TermReading> terms)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            var term = terms[index];
            var telling = term.Kind is TermKinds.Frame or TermKinds.Hint or TermKinds.Mark or TermKinds.Ask;
            if (term.Kind == TermKinds.Urgency || !terms.IsFirst(index, telling))
            {
                continue;
            }

            if (telling)
            {
                Add(31u, 1f, term.Kind, "=", term.Value);
            }
            else
            {
                Add(31u, 1f, term.Kind);
            }
        }
    }

    /// <summary>A thing with a name, if it is there.</summary>
    public void Flag(string name, bool on)
    {
        if (on)
        {
            Add(41u, 1f, name);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_room.Length > 0)
        {
            ArrayPool<(uint Hash, float Value)>.Shared.Return(_room);
            (_room, _count) = ([], 0);
        }
    }

    private void Put(uint hash, float value)
    {
        if (_count == _room.Length)
        {
            var larger = ArrayPool<(uint Hash, float Value)>.Shared.Rent(Math.Max(Room, _count * 2));
            All.CopyTo(larger);
            ArrayPool<(uint Hash, float Value)>.Shared.Return(_room);
            _room = larger;
        }

        _room[_count++] = (hash, value);
    }

    private static uint Sound(char character) => character is >= '\u4e00' and <= '\u9fff' ? Sounds[character - '\u4e00'] : character;

    private static uint Start(uint seed) => 2166136261u ^ (seed * 16777619u);

    // FNV-1a: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash;
    }

    // Every bit of the text moves the upper bits, by which buckets are chosen.
    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        return hash ^ (hash >> 13);
    }
}
