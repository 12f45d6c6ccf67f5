namespace CommunityBot.Dialogs.Understanding;

/// <summary>A number for each syllable, so that sounds are compared without strings.</summary>
internal static class ChineseSounds
{
    private static readonly ushort[] Numbers = Number();

    /// <summary>The number of a character's syllable; the character itself when it has none.</summary>
    public static ushort Of(char character) => character is >= '\u4e00' and <= '\u9fff' ? Numbers[character - '\u4e00'] : character;

    private static ushort[] Number()
    {
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var numbers = new ushort[0x9fff - 0x4e00 + 1];
        for (var index = 0; index < numbers.Length; index++)
        {
            var character = (char)('\u4e00' + index);
            if (ChinesePinyin.Of(character) is not { } syllable)
            {
                numbers[index] = character;
            }
            else if (!known.TryGetValue(syllable, out numbers[index]))
            {
                // Below the first Chinese character there is room for every syllable.
                known[syllable] = numbers[index] = (ushort)(0x3000 + known.Count);
            }
        }

        return numbers;
    }
}
