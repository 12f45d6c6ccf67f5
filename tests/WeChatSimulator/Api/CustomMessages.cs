using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Customer-service messages and typing, within what the follower's doings allow (wechat-channel §1.8).</summary>
internal sealed class CustomMessages(Followers followers, MediaStore media, TimeProvider clock)
{
    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/message/custom/send", Send) { Needs = Ability.Talk, PerDay = 500_000 },
        new("/cgi-bin/message/custom/typing", Type) { Needs = Ability.Talk, PerDay = 500_000 },
    ];

    private ApiAnswer Send(ApiCall call)
    {
        var (person, stranger) = Recipient(call);
        if (person is null)
        {
            return ApiAnswer.No(stranger);
        }

        var (line, error) = Line(call);
        error = error != 0 ? error : person.Spend(clock.GetUtcNow());
        if (error != 0)
        {
            return ApiAnswer.No(error);
        }

        person.TypingUntil = default;
        person.Show(line!);
        return ApiAnswer.Ok;
    }

    private ApiAnswer Type(ApiCall call)
    {
        var (person, error) = Recipient(call);
        var now = clock.GetUtcNow();
        switch (call.Text("command"))
        {
            case not ("Typing" or "CancelTyping"):
                return ApiAnswer.No(45072);
            case var _ when person is null:
                return ApiAnswer.No(error);
            case "CancelTyping":
                person.TypingUntil = default;
                return ApiAnswer.Ok;
            case var _ when now - person.LastAction > TimeSpan.FromSeconds(30):
                return ApiAnswer.No(45080);
            case var _ when person.TypingUntil > now:
                return ApiAnswer.No(45081);
            default:
                person.TypingUntil = now.AddSeconds(15);
                return ApiAnswer.Ok;
        }
    }

    private (Follower? Person, int Error) Recipient(ApiCall call) => followers.Find(call.Text("touser")) switch
    {
        null => (null, 40003),
        { IsBlocked: true } => (null, 43019),
        { Follows: false } => (null, 43004),
        var person => (person, 0),
    };

    private (ScreenLine? Line, int Error) Line(ApiCall call)
    {
        var kind = call.Text("msgtype") ?? "";
        var line = new ScreenLine(0, clock.GetUtcNow(), "account", "custom", kind, null);
        return kind switch
        {
            "text" => Words(line, call.Text("text", "content")),
            "image" or "voice" or "video" or "mpnews" => Medium(line, call.Text(kind, "media_id")),
            "news" => Article(line, call.Body["news"]?["articles"] as JsonArray),
            "msgmenu" => Menu(line, call.Body["msgmenu"] as JsonObject),
            "music" => (line with { Text = call.Text("music", "title") }, 0),
            "mpnewsarticle" or "wxcard" => (line, 0),
            "miniprogrampage" => (line with { Text = call.Text("miniprogrampage", "title") }, 0),
            "link" => (line with { Text = call.Text("link", "title"), Links = [new(call.Text("link", "title") ?? "", call.Text("link", "url") ?? "")] }, 0),
            _ => (null, 40008),
        };
    }

    private static (ScreenLine? Line, int Error) Words(ScreenLine line, string? content)
    {
        if (string.IsNullOrEmpty(content))
        {
            return (null, 44004);
        }

        var (text, options, links) = ScreenText.Read(content);
        return Encoding.UTF8.GetByteCount(content) > 2048 ? (null, 45002) : (line with { Text = text, Options = options, Links = links }, 0);
    }

    private (ScreenLine? Line, int Error) Medium(ScreenLine line, string? id) =>
        media.Find(id) is null ? (null, 40007) : (line with { Picture = $"/media/{id}" }, 0);

    private static (ScreenLine? Line, int Error) Article(ScreenLine line, JsonArray? articles) => articles switch
    {
        [JsonObject article] => (line with
        {
            Text = $"{article["title"]}\n{article["description"]}".Trim(),
            Links = [new($"{article["title"]}", $"{article["url"]}")],
            Picture = article["picurl"]?.ToString(),
        }, 0),
        _ => (null, 45008),
    };

    private static (ScreenLine? Line, int Error) Menu(ScreenLine line, JsonObject? menu) => menu?["list"] is JsonArray { Count: > 0 } list
        ? (line with
        {
            Text = $"{menu["head_content"]}\n{menu["tail_content"]}".Trim(),
            Options = [.. list.Select(item => new ScreenOption($"{item!["id"]}", $"{item["content"]}", $"{item["content"]}"))],
        }, 0)
        : (null, 45098);
}
