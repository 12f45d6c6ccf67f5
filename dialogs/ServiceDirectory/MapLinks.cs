using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Web addresses that open a place on a map, in WeChat too, without a key. Both maps take GCJ-02.</summary>
internal static class MapLinks
{
    private const string Referrer = "communitybot";

    /// <summary>Tencent's map, which WeChat opens by itself.</summary>
    public static string Tencent(string name, string address, GeoPoint gcj02) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://apis.map.qq.com/uri/v1/marker?marker=coord:{gcj02.Latitude:0.######},{gcj02.Longitude:0.######};title:{Part(name)};addr:{Part(address)}&referer={Referrer}");

    /// <summary>Amap.</summary>
    public static string Amap(string name, GeoPoint gcj02) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://uri.amap.com/marker?position={gcj02.Longitude:0.######},{gcj02.Latitude:0.######}&name={Part(name)}&src={Referrer}&coordinate=gaode&callnative=1");

    // Semicolons and colons part the fields of a marker even when they are escaped.
    private static string Part(string text) => Uri.EscapeDataString(text.Replace(';', ',').Replace(':', ' '));
}
