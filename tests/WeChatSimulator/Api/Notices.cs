using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Phones;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Template messages and subscription notices, which go out whenever the account likes (wechat-channel §1.9).</summary>
internal sealed class Notices(Followers followers, LaterPushes later, TimeProvider clock)
{
    private const int MostTemplates = 25;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, string[]> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Id, DateTimeOffset At)> _sent = new(StringComparer.Ordinal);
    private long _id = 3_000_000_000;

    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/message/template/send", SendTemplate) { Needs = Ability.Service, PerDay = 100_000 },
        new("/cgi-bin/template/api_add_template", Choose) { Needs = Ability.Service },
        new("/cgi-bin/template/get_all_private_template", List) { Needs = Ability.Service, TakesJson = false },
        new("/cgi-bin/template/del_private_template", Drop) { Needs = Ability.Service },
        new("/cgi-bin/message/subscribe/bizsend", SendNotice) { Needs = Ability.Talk, PerDay = 100_000 },
    ];

    /// <summary>Gives the account a template, with the keys its text has.</summary>
    public void AddTemplate(string id, params string[] keys) => _templates[id] = keys;

    // From the library of the platform, of which only the short id and the chosen keywords matter here.
    private ApiAnswer Choose(ApiCall call)
    {
        if (call.Text("template_id_short") is not { Length: > 0 } chosen)
        {
            return ApiAnswer.No(40037);
        }

        if (_templates.Count >= MostTemplates)
        {
            return ApiAnswer.No(45026);
        }

        var id = $"{chosen}-{_templates.Count + 1}";
        _templates[id] = [.. (call.Body["keyword_name_list"] as JsonArray ?? []).Select(name => $"{name}")];
        return ApiAnswer.Of(new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok", ["template_id"] = id });
    }

    private ApiAnswer List(ApiCall call) => ApiAnswer.Of(new JsonObject
    {
        ["template_list"] = new JsonArray([.. _templates.Select(template => new JsonObject
        {
            ["template_id"] = template.Key,
            ["title"] = template.Key,
            ["primary_industry"] = "",
            ["deputy_industry"] = "",
            ["content"] = string.Join('\n', template.Value.Select(key => $"{{{{{key}.DATA}}}}")),
            ["example"] = "",
        })]),
    });

    private ApiAnswer Drop(ApiCall call) => _templates.Remove(call.Text("template_id") ?? "") ? ApiAnswer.Ok : ApiAnswer.No(40037);

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
