using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Proof that something was deleted, without saying whose it was.</summary>
internal sealed class Receipts(IBook book)
{
    /// <summary>The lines of the book that hold them.</summary>
    public const string Key = "privacy:receipts";

    /// <summary>Writes a receipt and gives its number; the same message gives the same one.</summary>
    public async Task<string> WriteAsync(Erasure what, string push, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mark = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(push)).AsSpan(0, 2));
        var number = string.Create(CultureInfo.InvariantCulture, $"S{now:yyyyMMdd}-{mark}");
        await book.ChangeAsync(
            change =>
            {
                change.Append(Key, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-ddTHH:mm:sszzz} {number} {what}"));
                return Task.FromResult(true);
            },
            cancellationToken);
        return number;
    }
}
