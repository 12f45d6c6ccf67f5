using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>What happens to sentences on their way: typing, voice input, habits. The same sentence is always spoiled the same way.</summary>
internal static class Noise
{
    private static readonly Dictionary<char, char> Traditional = ChineseTraditional.To.Zip(ChineseTraditional.From).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The kinds of noise by name.</summary>
    public static IReadOnlyList<(string Name, Func<string, string> Spoil)> Kinds { get; } =
    [
        ("traditional", text => string.Concat(text.Select(character => Traditional.GetValueOrDefault(character, character)))),
        ("full-width", text => string.Concat(text.Select(character => character is > ' ' and < '\u007f' ? (char)(character + 0xfee0) : character))),
        ("spaces", text => string.Join(' ', text.ToCharArray())),
        ("emoji", text => text.Insert(text.Length / 2, "😂") + "🙏[微笑]"),
        ("fillers", text => (Seed(text) % 3) switch { 0 => "嗯那个" + text, 1 => "呃," + text + "啊", _ => "我想问一下" + text }),
        ("homophone", Homophone),
        ("dropped", text => text.Length < 5 ? text : text.Remove((int)(Seed(text) % (uint)text.Length), 1)),
        ("swapped", Swapped),
        ("no punctuation", text => string.Concat(text.Where(character => !char.IsPunctuation(character)))),
    ];

    /// <summary>One character replaced by another that sounds the same.</summary>
    public static string Homophone(string text)
    {
        for (var tries = 0u; tries < 8 && text.Length > 2; tries++)
        {
            var at = (int)((Seed(text) + (tries * 7919)) % (uint)text.Length);
            if (ChinesePinyin.Homophones(text[at]) is { Length: > 1 } same)
            {
                var other = same[(int)((Seed(text) + tries) % (uint)Math.Min(same.Length, 6))];
                if (other != text[at])
                {
                    return string.Concat(text.AsSpan(0, at), other.ToString(), text.AsSpan(at + 1));
                }
            }
        }

        return text;
    }

    private static string Swapped(string text)
    {
        if (text.Length < 5)
        {
            return text;
        }

        var at = (int)(Seed(text) % (uint)(text.Length - 1));
        return string.Concat(text.AsSpan(0, at), text[at + 1].ToString(), text[at].ToString(), text.AsSpan(at + 2));
    }

    private static uint Seed(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash ^ (hash >> 13);
    }
}
