using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Tests.Channels.WeChat.Api;

namespace CommunityBot.Tests.Channels.WeCom;

/// <summary>WeCom's customer service on a port of its own: lists what residents and others did from a cursor on, and takes what is sent.</summary>
internal sealed class KfPlatform : IAsyncDisposable
{
    public const string Sync = "/cgi-bin/kf/sync_msg";
    public const string Send = "/cgi-bin/kf/send_msg";
    public const string SendOnEvent = "/cgi-bin/kf/send_msg_on_event";
    public const string Transfer = "/cgi-bin/kf/service_state/trans";
    public const string Account = "wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q";
    public const string Resident = "wmAJ2GCAAAme1XQRC-NI-q0_ZM9ukoAw";

    private readonly List<JsonObject> _list = [];
    private readonly FakePlatform _inner;

    private KfPlatform(FakePlatform inner)
    {
        _inner = inner;
        _inner.On("/cgi-bin/gettoken", _ => new { errcode = 0, errmsg = "ok", access_token = _inner.Token, expires_in = 7200 });
        _inner.On(Sync, call => Page(call));
    }

    public Uri Address => _inner.Address;

    public string Token => _inner.Token;

    /// <summary>How many entries a page has.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>The errcodes of the next fetches.</summary>
    public Queue<int> Faults { get; } = [];

    public static async Task<KfPlatform> StartAsync() => new(await FakePlatform.StartAsync());

    /// <summary>Answers a path otherwise.</summary>
    public void On(string path, Func<PlatformCall, object?> answer) => _inner.On(path, answer);

    /// <summary>A refusal of every call of a path.</summary>
    public void Refuse(string path, int code) => On(path, _ => new { errcode = code, errmsg = $"refused, hint: [1]" });

    public IReadOnlyList<PlatformCall> CallsOf(string path) => [.. _inner.CallsOf(path)];

    /// <summary>The words that reached a resident, in order.</summary>
    public IEnumerable<string> Said(string resident = Resident) => CallsOf(Send)
        .Select(call => call.Json)
        .Where(sent => sent.GetProperty("touser").GetString() == resident)
        .Select(sent => sent.GetProperty("msgtype").GetString() == "text"
            ? sent.GetProperty("text").GetProperty("content").GetString()!
            : sent.GetProperty(sent.GetProperty("msgtype").GetString()!).ToString());

    /// <summary>A resident does something.</summary>
    public void Add(string id, string type, JsonObject content, string resident = Resident, int origin = 3, DateTimeOffset? at = null) => Put(new JsonObject
    {
        ["msgid"] = id,
        ["open_kfid"] = Account,
        ["external_userid"] = resident,
        ["send_time"] = (at ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds(),
        ["origin"] = origin,
        ["msgtype"] = type,
        [type] = content,
    });

    /// <summary>A resident writes.</summary>
    public void Say(string id, string words, string resident = Resident, DateTimeOffset? at = null) => Add(id, "text", new JsonObject { ["content"] = words }, resident, at: at);

    /// <summary>The platform tells of something; such entries have the resident inside only.</summary>
    public void Happen(string id, string name, JsonObject content)
    {
        (content["event_type"], content["open_kfid"], content["external_userid"]) = (name, Account, Resident);
        Put(new JsonObject { ["msgid"] = id, ["send_time"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), ["origin"] = 4, ["msgtype"] = "event", ["event"] = content });
    }

    public void Put(JsonObject entry)
    {
        lock (_list)
        {
            _list.Add(entry);
        }
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private JsonObject Page(PlatformCall call)
    {
        lock (_list)
        {
            if (Faults.TryDequeue(out var code))
            {
                return new JsonObject { ["errcode"] = code, ["errmsg"] = "refused" };
            }

            var from = call.Json.TryGetProperty("cursor", out var cursor) ? int.Parse(cursor.GetString()![1..], CultureInfo.InvariantCulture) : 0;
            var to = Math.Min(_list.Count, from + PageSize);
            return new JsonObject
            {
                ["errcode"] = 0,
                ["errmsg"] = "ok",
                ["next_cursor"] = $"c{to}",
                ["has_more"] = to < _list.Count ? 1 : 0,
                ["msg_list"] = new JsonArray([.. _list[from..to].Select(entry => entry.DeepClone())]),
            };
        }
    }
}
