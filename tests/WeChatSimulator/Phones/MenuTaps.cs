using System.Globalization;
using System.Security.Cryptography;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>What the phone was given when a menu item asked for it.</summary>
/// <param name="Text">What a code spells, or the name of a place.</param>
/// <param name="Picture">A picture taken or chosen.</param>
/// <param name="Latitude">Of a place, in the datum of Tencent's map.</param>
/// <param name="Longitude">The same.</param>
internal sealed record MenuInput(string? Text, byte[] Picture, double Latitude, double Longitude);

/// <summary>
/// Menu items that ask the phone for a code, a picture or a place: an event tells that it was given, and a picture or a
/// place then follows as the message it is (wechat-channel §1.4, §1.6).
/// </summary>
internal sealed class MenuTaps(Residents residents)
{
    /// <summary>Taps an item of a kind; gives what became of what the resident waits for.</summary>
    /// <exception cref="InvalidOperationException">No menu has items of this kind.</exception>
    public Task<PushResult> TapAsync(string openId, string key, string kind, MenuInput input) => kind switch
    {
        "click" or "" => residents.ClickAsync(openId, key),
        "scancode_push" or "scancode_waitmsg" => ScanAsync(openId, key, kind, input.Text ?? ""),
        "pic_sysphoto" or "pic_photo_or_album" or "pic_weixin" => SendPictureAsync(openId, key, kind, input.Picture),
        "location_select" => SendPlaceAsync(openId, key, input),
        _ => throw new InvalidOperationException($"{kind} is none of click, scancode_push, scancode_waitmsg, pic_sysphoto, pic_photo_or_album, pic_weixin, location_select"),
    };

    private Task<PushResult> ScanAsync(string openId, string key, string kind, string result) => residents.ActAsync(
        openId,
        kind,
        new("EventKey", key),
        Field.Of("ScanCodeInfo", new("ScanType", result.Length > 0 && result.All(char.IsAsciiDigit) ? "barcode" : "qrcode"), new("ScanResult", result)));

    private async Task<PushResult> SendPictureAsync(string openId, string key, string kind, byte[] picture)
    {
        await residents.ActAsync(
            openId,
            kind,
            new("EventKey", key),
            Field.Of("SendPicsInfo", new("Count", 1L), Field.Of("PicList", Field.Of("item", new Field("PicMd5Sum", Digest(picture))))));
        return await residents.SendImageAsync(openId, picture);
    }

    private async Task<PushResult> SendPlaceAsync(string openId, string key, MenuInput input)
    {
        var label = input.Text ?? "";
        await residents.ActAsync(
            openId,
            "location_select",
            new("EventKey", key),
            Field.Of("SendLocationInfo", new("Location_X", Degrees(input.Latitude)), new("Location_Y", Degrees(input.Longitude)), new("Scale", "15"), new("Label", label), new("Poiname", "")));
        return await residents.SendLocationAsync(openId, input.Latitude, input.Longitude, label);
    }

    private static string Degrees(double value) => value.ToString(CultureInfo.InvariantCulture);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The platform names pictures by this digest.")]
    private static string Digest(byte[] picture) => Convert.ToHexStringLower(MD5.HashData(picture));
}
