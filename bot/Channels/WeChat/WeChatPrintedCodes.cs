using CommunityBot.Dialogs.Book;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// What each printed code spells, with its scene: a phone that scans one from the menu reads the address the platform gave
/// to the code, and only we know which scene that was for. Nothing here is of a resident.
/// </summary>
internal sealed class WeChatPrintedCodes(IBook book)
{
    // A document has a largest size, and a town many stairwells.
    private const int Parts = 16;

    /// <summary>Takes the codes that were made, in place of all that were made before.</summary>
    public Task ReplaceAsync(IReadOnlyCollection<WeChatStairwellCode> codes, CancellationToken cancellationToken)
    {
        var parts = codes.ToLookup(code => Part(Address(code.Url)), code => $"{Address(code.Url)} {code.Code}");
        return book.ChangeAsync(
            async change =>
            {
                for (var part = 0; part < Parts; part++)
                {
                    await change.ReadLinesAsync(Key(part));
                    change.WriteLines(Key(part), [.. parts[part]]);
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>The scene of a code by what it spells; null when it is none of ours.</summary>
    public async Task<string?> SceneAsync(string spelled, CancellationToken cancellationToken)
    {
        var address = Address(spelled);
        if (address.Length == 0 || address.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var line = (await book.ReadLinesAsync(Key(Part(address)), cancellationToken)).FirstOrDefault(line => line.StartsWith($"{address} ", StringComparison.Ordinal));
        return line?[(address.Length + 1)..];
    }

    // Phones have read http and https of the same code.
    private static string Address(string url) => url.Trim() is var whole ? whole[(whole.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..].TrimEnd('/') : "";

    private static int Part(string address) => address.Length == 0 ? 0 : address[^1] % Parts;

    private static string Key(int part) => $"wechat:codes:{part:x}";
}
