using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>QR codes of the account that tell which of them was scanned.</summary>
internal sealed class WeChatCodes(WeChatApi api)
{
    /// <summary>Makes a code that holds for ever; asked again, it is the same scene.</summary>
    /// <param name="scene">What comes back with a scan, up to 64 characters.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    /// <returns>What the code must spell, or why there is none.</returns>
    public async Task<(string? Url, WeChatApiAnswer? Failure)> CreateAsync(string scene, CancellationToken cancellationToken)
    {
        var asked = new JsonObject
        {
            ["action_name"] = "QR_LIMIT_STR_SCENE",
            ["action_info"] = new JsonObject { ["scene"] = new JsonObject { ["scene_str"] = scene } },
        };
        var answer = await api.CallAsync(WeChatCall.Post("/cgi-bin/qrcode/create", asked) with { Needs = WeChatAbility.QrCode, MayRepeat = true }, cancellationToken);
        return answer is WeChatApiAnswer.Done done && done.Text("url") is { } url ? (url, null) : (null, answer);
    }
}
