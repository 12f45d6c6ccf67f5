using System.Text.Json;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Where the platform's pushes come from: for a firewall, not instead of signatures.</summary>
internal sealed class WeChatCallbackAddresses(WeChatApi api)
{
    /// <summary>The addresses, or why they cannot be told.</summary>
    public async Task<(IReadOnlyList<string> Addresses, WeChatApiAnswer? Failure)> ListAsync(CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(WeChatCall.Get("/cgi-bin/getcallbackip"), cancellationToken);
        return answer is WeChatApiAnswer.Done done
            && done.Body.TryGetProperty("ip_list", out var list) && list.ValueKind == JsonValueKind.Array
                ? ([.. list.EnumerateArray().Select(address => address.ToString())], null)
                : ([], answer);
    }
}
