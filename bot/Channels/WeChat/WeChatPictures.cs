using System.Text.RegularExpressions;
using CommunityBot.Channels.WeChat.Api;

namespace CommunityBot.Channels.WeChat;

/// <summary>Gives the platform the pictures an answer shows; it keeps them for three days, so they are given when they are needed.</summary>
internal sealed partial class WeChatPictures(WeChatMedia media, WeChatAbilities abilities, IHttpClientFactory http, TimeProvider time, ILogger<WeChatPictures> logger, WeChatPhotos? photos = null)
{
    /// <summary>The client that looks pictures up.</summary>
    public const string Client = "WeChatPictures";

    /// <summary>What a picture may have; more the platform does not take.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const string Mark = "media:";

    // What an answer waits for, of the five seconds a push has.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether the account can show pictures at all.</summary>
    public bool ArePossible => abilities.Has(WeChatAbility.Media);

    /// <summary>The source of a picture the platform has already.</summary>
    public static string Known(string mediaId) => Mark + mediaId;

    /// <summary>What the platform calls a picture; null when it cannot be had, or not in time.</summary>
    /// <param name="source">Its address, the id of a photo of ours, or <see cref="Known"/>.</param>
    /// <param name="afresh">Whether the platform has lost what it was given.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public async Task<string?> FindAsync(string source, bool afresh, CancellationToken cancellationToken)
    {
        if (source.StartsWith(Mark, StringComparison.Ordinal))
        {
            return afresh ? null : source[Mark.Length..];
        }

        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            if (await BytesAsync(source, either.Token) is not { Length: > 0 and <= MostBytes } bytes || Type(bytes) is not { } type)
            {
                return null;
            }

            await (afresh ? media.ForgetAsync("image", bytes, either.Token) : Task.CompletedTask);
            return (await media.UploadAsync("image", type, bytes, either.Token)).MediaId;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or FormatException or UriFormatException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNotHad(exception.GetType().Name);
            return null;
        }
    }

    private async Task<byte[]?> BytesAsync(string source, CancellationToken cancellationToken)
    {
        if (Inline().Match(source) is { Success: true } inline)
        {
            return Convert.FromBase64String(inline.Groups[1].Value);
        }

        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            using var client = http.CreateClient(Client);
            return await client.GetByteArrayAsync(address, cancellationToken);
        }

        await using var photo = photos?.Invoke(source);
        if (photo is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await photo.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    // By the first bytes: what a server or a bot says of a file is often wrong.
    private static string? Type(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "image/png"
        : bytes.StartsWith("GIF8"u8) ? "image/gif"
        : null;

    [GeneratedRegex("^data:image/[a-z+.-]+;base64,(.+)$", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A picture of an answer could not be had ({Failure}); its link is shown instead.")]
    private partial void LogNotHad(string failure);
}
