using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>The account's menus: one for all, and others for followers with a tag, the newest first (wechat-channel §1.10).</summary>
internal sealed class Menus(Followers followers)
{
    private readonly List<(long Id, JsonArray Buttons, JsonObject Rule)> _conditional = [];
    private JsonArray? _default;
    private long _id = 400_000_000;

    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/menu/create", Create) { Needs = Ability.Menus, PerDay = 1000 },
        new("/cgi-bin/menu/get", Get) { Needs = Ability.Menus, TakesJson = false, PerDay = 10_000 },
        new("/cgi-bin/menu/delete", Delete) { Needs = Ability.Menus, TakesJson = false, PerDay = 1000 },
        new("/cgi-bin/get_current_selfmenu_info", Current) { TakesJson = false },
        new("/cgi-bin/menu/addconditional", AddConditional) { Needs = Ability.Menus, PerDay = 2000 },
        new("/cgi-bin/menu/delconditional", DeleteConditional) { Needs = Ability.Menus, PerDay = 2000 },
        new("/cgi-bin/menu/trymatch", TryMatch) { Needs = Ability.Menus },
    ];

    /// <summary>The menu a person sees; null for none.</summary>
    public JsonArray? Of(Follower? person) =>
        _conditional.LastOrDefault(menu => person is not null && int.TryParse($"{menu.Rule["tag_id"]}", out var tag) && person.Tags.Contains(tag)).Buttons ?? _default;

    private ApiAnswer Create(ApiCall call)
    {
        if (Fault(call) is var fault and not 0)
        {
            return ApiAnswer.No(fault);
        }

        _default = (JsonArray)call.Body["button"]!.DeepClone();
        return ApiAnswer.Ok;
    }

    private ApiAnswer Get(ApiCall call)
    {
        if (_default is null)
        {
            return ApiAnswer.No(46003);
        }

        var menus = new JsonObject { ["menu"] = new JsonObject { ["button"] = _default.DeepClone(), ["menuid"] = 400_000_000 } };
        if (_conditional.Count > 0)
        {
            menus["conditionalmenu"] = new JsonArray([.. _conditional.AsEnumerable().Reverse().Select(menu => new JsonObject
            {
                ["button"] = menu.Buttons.DeepClone(),
                ["matchrule"] = menu.Rule.DeepClone(),
                ["menuid"] = menu.Id,
            })]);
        }

        return ApiAnswer.Of(menus);
    }

    private ApiAnswer Current(ApiCall call) => ApiAnswer.Of(new JsonObject
    {
        ["is_menu_open"] = _default is null ? 0 : 1,
        ["selfmenu_info"] = new JsonObject { ["button"] = _default?.DeepClone() ?? new JsonArray() },
    });

    private ApiAnswer Delete(ApiCall call)
    {
        _default = null;
        _conditional.Clear();
        return ApiAnswer.Ok;
    }

    private ApiAnswer AddConditional(ApiCall call)
    {
        var fault = Fault(call) is var wrong and not 0 ? wrong : _default is null ? 65301 : MenuRules.CheckRule(call.Body["matchrule"]);
        if (fault != 0)
        {
            return ApiAnswer.No(fault);
        }

        _conditional.Add((++_id, (JsonArray)call.Body["button"]!.DeepClone(), (JsonObject)call.Body["matchrule"]!.DeepClone()));
        return ApiAnswer.Of(new JsonObject { ["menuid"] = _id.ToString(CultureInfo.InvariantCulture) });
    }

    private ApiAnswer DeleteConditional(ApiCall call) =>
        _conditional.RemoveAll(menu => $"{menu.Id}" == call.Text("menuid")) > 0 ? ApiAnswer.Ok : ApiAnswer.No(65301);

    private ApiAnswer TryMatch(ApiCall call) => followers.Find(call.Text("user_id")) is not { } person
        ? ApiAnswer.No(40003)
        : Of(person) is { } menu ? ApiAnswer.Of(new JsonObject { ["button"] = menu.DeepClone() }) : ApiAnswer.No(46003);

    private static int Fault(ApiCall call) => call.HasEscapes ? 40033 : MenuRules.Check(call.Body["button"]);
}
