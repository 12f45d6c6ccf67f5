using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Book;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Telephone numbers residents left of their own accord, one place for all slices: nobody needs one, others see it
/// masked, and it goes by itself when it has not been needed for as long as contact data is kept.
/// </summary>
public sealed class PhoneBook(IBook book, IOptions<RetentionOptions> retention)
{
    /// <summary>A resident's number; null for none.</summary>
    public async Task<string?> FindAsync(string resident, CancellationToken cancellationToken) =>
        (await book.ReadAsync(Key(resident), PhoneBookJson.Default.LeftPhone, cancellationToken))?.Phone;

    /// <summary>A resident's number, as true as the change that needs it; it is kept on from now, because it is needed.</summary>
    public async Task<string?> UseAsync(IBookChange change, string resident)
    {
        var left = await change.ReadAsync(Key(resident), PhoneBookJson.Default.LeftPhone);
        if (left is not null)
        {
            Keep(change, resident, left.Phone);
        }

        return left?.Phone;
    }

    /// <summary>Keeps a number in place of an earlier one.</summary>
    public void Keep(IBookChange change, string resident, string phone) =>
        change.Write(Key(resident), new LeftPhone(phone), PhoneBookJson.Default.LeftPhone, retention.Value.Contact);

    /// <summary>Forgets a resident's number.</summary>
    public static void Forget(IBookChange change, string resident) => change.Remove(Key(resident));

    private static string Key(string resident) => $"phone:{resident}";
}

/// <summary>A number as it stands in the book.</summary>
/// <param name="Phone">The digits.</param>
internal sealed record LeftPhone(string Phone);

/// <summary>How numbers stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LeftPhone))]
internal sealed partial class PhoneBookJson : JsonSerializerContext;
