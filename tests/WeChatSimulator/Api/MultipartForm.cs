using System.Text;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>
/// Reads multipart bodies the way the platform's servers do: an unquoted boundary, and a part named "media" in quotes with
/// a file name. What .NET's own form writes does not pass, in any of the three (wechat-channel §1.12).
/// </summary>
internal static class MultipartForm
{
    /// <summary>The file of a part, null when the form is not as the platform wants it.</summary>
    public static (string FileName, string ContentType, byte[] Bytes)? Find(string name, string? contentType, byte[] body)
    {
        const string Mark = "boundary=";
        var at = contentType?.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0 || contentType![(at + Mark.Length)..].Split(';')[0].Trim() is not { Length: > 0 } boundary || boundary.StartsWith('"'))
        {
            return null;
        }

        // Latin-1 keeps every byte a character.
        var text = Encoding.Latin1.GetString(body);
        foreach (var part in text.Split($"--{boundary}"))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end > 0 && part[..end] is var head && head.Contains($"name=\"{name}\"", StringComparison.Ordinal) && Quoted(head, "filename=") is { Length: > 0 } file)
            {
                var bytes = Encoding.Latin1.GetBytes(part[(end + 4)..]);
                return (file, Header(head, "Content-Type:") ?? "application/octet-stream", bytes[..Math.Max(0, bytes.Length - 2)]);
            }
        }

        return null;
    }

    private static string? Quoted(string head, string mark)
    {
        var at = head.IndexOf($"{mark}\"", StringComparison.Ordinal);
        return at < 0 ? null : head[(at + mark.Length + 1)..].Split('"')[0];
    }

    private static string? Header(string head, string name) =>
        head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim();
}
