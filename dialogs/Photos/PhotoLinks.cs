using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Book;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Photos;

/// <summary>Signed links to photos: good for a while, on every host, for whoever was given one.</summary>
internal sealed class PhotoLinks(IBook book, IOptions<PhotoOptions> options)
{
    /// <summary>Where the host answers to the links.</summary>
    public const string Path = "photos";

    private const string SecretKey = "photos:secret";
    private const int SecretBytes = 32;

    private byte[]? _secret;

    /// <summary>A link to a photo; null while browsers cannot reach this host.</summary>
    public async Task<Uri?> ToAsync(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Value.PublicAddress is not { IsAbsoluteUri: true } address)
        {
            return null;
        }

        var until = (now + options.Value.LinkLifetime).ToUnixTimeSeconds();
        var signature = await SignatureAsync(id, until, cancellationToken);
        return new Uri(address, string.Create(CultureInfo.InvariantCulture, $"{Path}/{id}?until={until}&by={signature}"));
    }

    /// <summary>Whether a link's signature is ours and its time not over.</summary>
    public async Task<bool> IsGoodAsync(string id, long until, string signature, DateTimeOffset now, CancellationToken cancellationToken) =>
        until >= now.ToUnixTimeSeconds()
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(await SignatureAsync(id, until, cancellationToken)), Encoding.ASCII.GetBytes(signature));

    private async Task<string> SignatureAsync(string id, long until, CancellationToken cancellationToken)
    {
        _secret ??= await SecretAsync(cancellationToken);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}\n{until}"))));
    }

    private Task<byte[]> SecretAsync(CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            if (await change.ReadAsync(SecretKey, PhotosJson.Default.PhotoSecret) is { } known)
            {
                return known.Key;
            }

            var made = new PhotoSecret(RandomNumberGenerator.GetBytes(SecretBytes));
            change.Write(SecretKey, made, PhotosJson.Default.PhotoSecret);
            return made.Key;
        },
        cancellationToken);
}
