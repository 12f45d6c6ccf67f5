using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Makes the account's menus those of the configuration.</summary>
internal sealed class WeChatMenus(WeChatApi api, WeChatFollowers followers, IOptions<WeChatOptions> options)
{
    /// <summary>Writes the menus; a menu that is not configured is taken away. Gives the first refusal, null when all is done.</summary>
    public async Task<WeChatApiAnswer?> SynchroniseAsync(CancellationToken cancellationToken)
    {
        var menu = options.Value.Menu;
        if (menu.Buttons.Count == 0)
        {
            return Failed(await api.CallAsync(Call(WeChatCall.Get("/cgi-bin/menu/delete")), cancellationToken));
        }

        return Failed(await api.CallAsync(Call(WeChatCall.Post("/cgi-bin/menu/create", Buttons(menu.Buttons))), cancellationToken))
            ?? await ReplaceConditionalAsync(menu.ForTags, cancellationToken);
    }

    private async Task<WeChatApiAnswer?> ReplaceConditionalAsync(IEnumerable<WeChatTagMenu> menus, CancellationToken cancellationToken)
    {
        var present = await api.CallAsync(Call(WeChatCall.Get("/cgi-bin/menu/get")), cancellationToken);
        if (present is not WeChatApiAnswer.Done done)
        {
            return present;
        }

        var matched = new List<JsonObject>();
        foreach (var menu in menus)
        {
            var (tag, failure) = menu.Tag.Length > 0 ? await followers.TagOfAsync(menu.Tag, cancellationToken) : (menu.TagId, null);
            if (tag is null)
            {
                return failure;
            }

            matched.Add(Matched(menu, tag.Value));
        }

        var calls = Conditional(done.Body).Select(id => WeChatCall.Post("/cgi-bin/menu/delconditional", new JsonObject { ["menuid"] = id }))
            .Concat(matched.Select(menu => WeChatCall.Post("/cgi-bin/menu/addconditional", menu)));
        foreach (var call in calls)
        {
            if (Failed(await api.CallAsync(Call(call), cancellationToken)) is { } failed)
            {
                return failed;
            }
        }

        return null;
    }

    private static IEnumerable<string> Conditional(JsonElement present) =>
        present.ValueKind == JsonValueKind.Object && present.TryGetProperty("conditionalmenu", out var menus) && menus.ValueKind == JsonValueKind.Array
            ? menus.EnumerateArray().Where(menu => menu.TryGetProperty("menuid", out _)).Select(menu => menu.GetProperty("menuid").ToString())
            : [];

    private static JsonObject Buttons(IEnumerable<WeChatMenuButton> buttons) => new() { ["button"] = new JsonArray([.. buttons.Select(button => button.ToJson())]) };

    private static JsonObject Matched(WeChatTagMenu menu, long tag)
    {
        var json = Buttons(menu.Buttons);
        json["matchrule"] = new JsonObject { ["tag_id"] = $"{tag}" };
        return json;
    }

    // Each replaces itself, but for the adding, which a second run puts right.
    private static WeChatCall Call(WeChatCall call) => call with { Needs = WeChatAbility.Menu, MayRepeat = !call.Path.EndsWith("addconditional", StringComparison.Ordinal) };

    private static WeChatApiAnswer? Failed(WeChatApiAnswer answer) => answer is WeChatApiAnswer.Done ? null : answer;
}
