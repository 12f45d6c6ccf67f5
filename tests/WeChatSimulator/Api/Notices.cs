using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Phones;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Template messages and subscription notices, which go out whenever the account likes (wechat-channel §1.9).</summary>
internal sealed class Notices(Followers followers, LaterPushes later, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, string[]> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Id, DateTimeOffset At)> _sent = new(StringComparer.Ordinal);
    private long _id = 3_000_000_000;

    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/message/template/send", SendTemplate) { Needs = Ability.Service, PerDay = 100_000 },
        new("/cgi-bin/message/subscribe/bizsend", SendNotice) { Needs = Ability.Talk, PerDay = 100_000 },
    ];

    /// <summary>Gives the account a template, with the keys its text has.</summary>
    public void AddTemplate(string id, params string[] keys) => _templates[id] = keys;

    private ApiAnswer SendTemplate(ApiCall call)
    {
        if (Refusal(call) is { } refusal)
        {
            return refusal;
        }

        // The same client_msg_id within ten minutes is the same message.
        var own = call.Text("client_msg_id");
        if (own is not null && _sent.TryGetValue(own, out var earlier) && clock.GetUtcNow() - earlier.At < Remembered)
        {
            return Sent(earlier.Id);
        }

        var id = ++_id;
        _sent[own ?? $"{id}"] = (id, clock.GetUtcNow());
        var person = followers.Find(call.Text("touser"))!;
        person.Show(Line(call, "template"));
        later.Push(person.OpenId, "TEMPLATESENDJOBFINISH", new("MsgID", id), new("Status", "success"));
        return Sent(id);
    }

    private ApiAnswer SendNotice(ApiCall call)
    {
        if (Refusal(call) is { } refusal)
        {
            return refusal;
        }

        var (person, template) = (followers.Find(call.Text("touser"))!, call.Text("template_id")!);
        if (Data(call).FirstOrDefault(value => !NoticeValues.IsGood(value.Key, value.Value)) is { Key: not null } wrong)
        {
            return ApiAnswer.No(47003, $"argument invalid! data.{wrong.Key}.value invalid");
        }

        var left = person.Acceptances.GetValueOrDefault(template);
        if (left == 0)
        {
            return ApiAnswer.No(43101);
        }

        person.Acceptances[template] = left < 0 ? left : left - 1;
        person.Show(Line(call, "subscription"));
        later.Push(person.OpenId, "subscribe_msg_sent_event", Field.Of("SubscribeMsgSentEvent", Field.Of("List",
            new("TemplateId", template), new("MsgID", ++_id), new("ErrorCode", 0L), new("ErrorStatus", "success"))));
        return ApiAnswer.Ok;
    }

    private ApiAnswer? Refusal(ApiCall call) => followers.Find(call.Text("touser")) switch
    {
        null => ApiAnswer.No(40003),
        { Follows: false } => ApiAnswer.No(43004),
        _ when !_templates.TryGetValue(call.Text("template_id") ?? "", out _) => ApiAnswer.No(40037),
        _ => _templates[call.Text("template_id")!].FirstOrDefault(key => string.IsNullOrEmpty(call.Text("data", key, "value"))) is { } missing
            ? ApiAnswer.No(47003, $"argument invalid! data.{missing}.value is empty")
            : null,
    };

    private static IEnumerable<KeyValuePair<string, string>> Data(ApiCall call) =>
        (call.Body["data"] as JsonObject ?? []).Select(value => KeyValuePair.Create(value.Key, $"{value.Value?["value"]}"));

    private ScreenLine Line(ApiCall call, string route) => new(0, clock.GetUtcNow(), "account", route, "notice", string.Join('\n', Data(call).Select(value => value.Value)))
    {
        Links = (call.Text("url") ?? call.Text("page")) is { Length: > 0 } url ? [new("", url)] : [],
    };

    private static ApiAnswer Sent(long id) => ApiAnswer.Of(new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok", ["msgid"] = id });
}
