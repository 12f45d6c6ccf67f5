using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Photos;
using CommunityBot.State;
using Microsoft.Extensions.Options;

namespace CommunityBot.Photos;

/// <summary>Pictures as files in a folder, which several hosts may share.</summary>
internal sealed partial class PhotoFiles(HttpClient http, IOptions<PhotoOptions> options, IOptions<StateOptions> state, IHostEnvironment environment, ILogger<PhotoFiles> logger, WeChatMediaDoor? media = null) : IPhotoFiles
{
    private string Folder => Path.GetFullPath(options.Value.Folder ?? Path.Combine(state.Value.DataFolder, "photos"), environment.ContentRootPath);

    /// <inheritdoc/>
    public async Task<PhotoOutcome> FetchAsync(string id, string source, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        if (File.Exists(path))
        {
            return PhotoOutcome.Kept;
        }

        // A picture that a channel gets from its platform is fetched by the channel.
        var isOurs = source.StartsWith(WeChatMediaLinks.Path, StringComparison.Ordinal) && media is not null;
        Uri? address = null;
        if (!isOurs && (!Uri.TryCreate(source, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https") || !IsAllowed(address.IdnHost)))
        {
            LogNotAllowed(id);
            return PhotoOutcome.NotAllowed;
        }

        try
        {
            var bytes = isOurs ? await FromChannelAsync(source, cancellationToken) : await DownloadAsync(address!, cancellationToken);
            if (bytes is null)
            {
                return PhotoOutcome.TooLarge;
            }

            var outcome = PhotoCleaner.Clean(bytes, options.Value.LongestSide, out var jpeg);
            if (outcome == PhotoOutcome.Kept)
            {
                await WriteAsync(path, jpeg, cancellationToken);
            }

            return outcome;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(exception, id);
            return PhotoOutcome.TryLater;
        }
    }

    /// <inheritdoc/>
    public Stream? Open(string id)
    {
        try
        {
            return IsId(id) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Delete(string id)
    {
        if (IsId(id) && Directory.Exists(Path.GetDirectoryName(PathOf(id))))
        {
            File.Delete(PathOf(id));
        }
    }

    private async Task<byte[]?> FromChannelAsync(string link, CancellationToken cancellationToken)
    {
        var (bytes, _) = await media!.FetchAsync(link, cancellationToken) ?? throw new IOException("The platform gave no picture.");
        return bytes.Length > options.Value.LargestBytes ? null : bytes;
    }

    // Null for more bytes than are taken; the rest is not read.
    private async Task<byte[]?> DownloadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        var most = options.Value.LargestBytes;
        if (response.Content.Headers.ContentLength > most)
        {
            return null;
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > most)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    // Seen whole or not at all, by other hosts as well, and after a kill.
    private static async Task WriteAsync(string path, byte[] jpeg, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.half";
        await using (var file = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(jpeg, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }

    private bool IsAllowed(string host) => options.Value.AllowedHosts.Any(allowed => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, allowed, StringComparison.OrdinalIgnoreCase));

    private static bool IsId(string id) => id.Length == 24 && id.All(char.IsAsciiHexDigitLower);

    private string PathOf(string id) => Path.Combine(Folder, id[..2], $"{id}.jpg");

    [LoggerMessage(LogLevel.Warning, "Photo {Id} lies on a host that Photos:AllowedHosts does not name; it is not fetched.")]
    private partial void LogNotAllowed(string id);

    [LoggerMessage(LogLevel.Warning, "Photo {Id} could not be put away and is tried again.")]
    private partial void LogFailed(Exception exception, string id);
}
