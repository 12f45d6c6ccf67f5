using System.Net;
using QRCoder;

namespace CommunityBot.Channels.WeChat;

/// <summary>A code for a stairwell's wall.</summary>
/// <param name="Place">Where it hangs, as residents say it.</param>
/// <param name="Code">The scene that comes back with a scan.</param>
/// <param name="Url">What the code spells.</param>
internal sealed record WeChatStairwellCode(string Place, string Code, string Url);

/// <summary>A page of codes to print and cut; it needs nothing from the network.</summary>
internal static class WeChatCodeSheet
{
    private const string Style = """
        body{font-family:sans-serif;margin:0}main{display:grid;grid-template-columns:1fr 1fr;gap:8mm;padding:8mm}
        figure{margin:0;padding:6mm;border:1px dashed #999;text-align:center;break-inside:avoid}svg{width:60mm;height:60mm}
        figcaption{font-size:16pt;font-weight:bold}p{margin:2mm 0;font-size:11pt}small{color:#666}
        """;

    /// <summary>The page.</summary>
    public static string Html(IEnumerable<WeChatStairwellCode> codes)
    {
        var figures = codes.Select(code =>
            $"<figure>{Drawn(code.Url)}<figcaption>{WebUtility.HtmlEncode(code.Place)}</figcaption><p>{WeChatText.CodeSheetHint}</p><small>{WebUtility.HtmlEncode(code.Code)}</small></figure>\n");
        return $"""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>{WeChatText.CodeSheetTitle}</title><style>{Style}</style></head>
            <body><main>
            {string.Concat(figures)}</main></body></html>

            """;
    }

    private static string Drawn(string url)
    {
        // Walls are scratched: a quarter of the code may be lost.
        using var drawn = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.Q);
        using var code = new SvgQRCode(drawn);
        return code.GetGraphic(4);
    }
}
