using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat.Api;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>What came of fetching: entries, and where to go on.</summary>
internal sealed record KfPage(IReadOnlyList<JsonElement> Entries, string? Next, bool HasMore);

/// <summary>The platform's interface for its customer service (微信客服).</summary>
internal sealed class KfApi(WeChatApi api)
{
    private const int WaitingPool = 2;
    private const int WithPerson = 3;
    private const int Most = 1000;

    /// <summary>Fetches an account's messages from a cursor on.</summary>
    public async Task<(KfPage? Page, WeChatApiAnswer Answer)> FetchAsync(string account, string? cursor, string? token, CancellationToken cancellationToken)
    {
        var asked = new JsonObject { ["limit"] = Most, ["voice_format"] = 0, ["open_kfid"] = account };
        if (cursor is not null)
        {
            asked["cursor"] = cursor;
        }

        if (token is not null)
        {
            asked["token"] = token;
        }

        var answer = await api.CallAsync(WeChatCall.Post("/cgi-bin/kf/sync_msg", asked) with { MayRepeat = true }, cancellationToken);
        return (answer is WeChatApiAnswer.Done done ? Page(done) : null, answer);
    }

    /// <summary>Says something to a resident within the window their last word opened.</summary>
    public Task<WeChatApiAnswer> SendAsync(string account, string resident, string id, string kind, JsonNode content, CancellationToken cancellationToken) => api.CallAsync(
        WeChatCall.Post("/cgi-bin/kf/send_msg", new JsonObject { ["touser"] = resident, ["open_kfid"] = account, ["msgid"] = id, ["msgtype"] = kind, [kind] = content }),
        cancellationToken);

    /// <summary>Greets a resident who has just opened the conversation.</summary>
    public Task<WeChatApiAnswer> WelcomeAsync(string code, string id, string kind, JsonNode content, CancellationToken cancellationToken) => api.CallAsync(
        WeChatCall.Post("/cgi-bin/kf/send_msg_on_event", new JsonObject { ["code"] = code, ["msgid"] = id, ["msgtype"] = kind, [kind] = content }),
        cancellationToken);

    /// <summary>Gives a resident to a person, or to whoever of the account's people is free.</summary>
    public Task<WeChatApiAnswer> TransferAsync(string account, string resident, string person, CancellationToken cancellationToken)
    {
        var asked = new JsonObject { ["open_kfid"] = account, ["external_userid"] = resident, ["service_state"] = person.Length > 0 ? WithPerson : WaitingPool };
        if (person.Length > 0)
        {
            asked["servicer_userid"] = person;
        }

        return api.CallAsync(WeChatCall.Post("/cgi-bin/kf/service_state/trans", asked), cancellationToken);
    }

    /// <summary>Whether a resident waits for one of the account's people, or has one.</summary>
    public async Task<bool> IsWithPeopleAsync(string account, string resident, CancellationToken cancellationToken) =>
        await api.CallAsync(
            WeChatCall.Post("/cgi-bin/kf/service_state/get", new JsonObject { ["open_kfid"] = account, ["external_userid"] = resident }) with { MayRepeat = true },
            cancellationToken) is WeChatApiAnswer.Done done
        && done.Text("service_state") is "2" or "3";

    private static KfPage Page(WeChatApiAnswer.Done done) => new(
        done.Body.TryGetProperty("msg_list", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [],
        done.Text("next_cursor") is { Length: > 0 } next ? next : null,
        done.Text("has_more") == "1");
}
