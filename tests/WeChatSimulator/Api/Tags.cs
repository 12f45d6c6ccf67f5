using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Tags on followers, by which conditional menus are chosen (wechat-channel §1.10; codes 45157–45159 §1.15).</summary>
internal sealed class Tags(Followers followers)
{
    private const int FirstOwn = 100;
    private const int MostTags = 100;
    private const int MostAtOnce = 50;

    private readonly SortedDictionary<int, string> _tags = new() { [2] = "星标组" };

    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/tags/create", Create) { Needs = Ability.Talk },
        new("/cgi-bin/tags/get", Get) { Needs = Ability.Talk, TakesJson = false },
        new("/cgi-bin/tags/update", Update) { Needs = Ability.Talk },
        new("/cgi-bin/tags/delete", Delete) { Needs = Ability.Talk },
        new("/cgi-bin/tags/members/batchtagging", call => Mark(call, (person, tag) => person.Tags.Add(tag))) { Needs = Ability.Talk },
        new("/cgi-bin/tags/members/batchuntagging", call => Mark(call, (person, tag) => person.Tags.Remove(tag))) { Needs = Ability.Talk },
        new("/cgi-bin/tags/getidlist", OfPerson) { Needs = Ability.Talk },
        new("/cgi-bin/user/tag/get", Members) { Needs = Ability.Talk },
    ];

    private ApiAnswer Create(ApiCall call)
    {
        var name = call.Text("tag", "name");
        if (Fault(name) is var fault and not 0)
        {
            return ApiAnswer.No(fault);
        }

        var id = Math.Max(FirstOwn, _tags.Keys.Max() + 1);
        _tags[id] = name!;
        return ApiAnswer.Of(new JsonObject { ["tag"] = new JsonObject { ["id"] = id, ["name"] = name } });
    }

    private ApiAnswer Get(ApiCall call) => ApiAnswer.Of(new JsonObject
    {
        ["tags"] = new JsonArray([.. _tags.Select(tag => new JsonObject { ["id"] = tag.Key, ["name"] = tag.Value, ["count"] = followers.All.Count(person => person.Tags.Contains(tag.Key)) })]),
    });

    private ApiAnswer Update(ApiCall call)
    {
        var name = call.Text("tag", "name");
        if (Id(call.Text("tag", "id")) is not { } id || Fault(name) is not 0)
        {
            return ApiAnswer.No(Id(call.Text("tag", "id")) is null ? 45159 : Fault(name));
        }

        _tags[id] = name!;
        return ApiAnswer.Ok;
    }

    private ApiAnswer Delete(ApiCall call)
    {
        if (Id(call.Text("tag", "id")) is not { } id || id < FirstOwn)
        {
            return ApiAnswer.No(45159);
        }

        _tags.Remove(id);
        foreach (var person in followers.All)
        {
            person.Tags.Remove(id);
        }

        return ApiAnswer.Ok;
    }

    private ApiAnswer Mark(ApiCall call, Action<Follower, int> mark)
    {
        var people = (call.Body["openid_list"] as JsonArray ?? []).Select(id => followers.Find(id?.ToString())).ToArray();
        if (people.Length is 0 or > MostAtOnce || people.Contains(null) || Id(call.Text("tagid")) is not { } tag)
        {
            return ApiAnswer.No(people.Length is 0 or > MostAtOnce ? 40032 : people.Contains(null) ? 40003 : 45159);
        }

        Array.ForEach(people, person => mark(person!, tag));
        return ApiAnswer.Ok;
    }

    private ApiAnswer OfPerson(ApiCall call) => followers.Find(call.Text("openid")) is { } person
        ? ApiAnswer.Of(new JsonObject { ["tagid_list"] = new JsonArray([.. person.Tags.Select(tag => JsonValue.Create(tag))]) })
        : ApiAnswer.No(40003);

    private ApiAnswer Members(ApiCall call)
    {
        var members = followers.All.Where(person => Id(call.Text("tagid")) is { } tag && person.Tags.Contains(tag)).Select(person => JsonValue.Create(person.OpenId)).ToArray();
        return ApiAnswer.Of(new JsonObject { ["count"] = members.Length, ["data"] = new JsonObject { ["openid"] = new JsonArray([.. members]) } });
    }

    private int Fault(string? name) => name switch
    {
        null or "" => 45157,
        _ when _tags.ContainsValue(name) => 45157,
        _ when Encoding.UTF8.GetByteCount(name) > 30 => 45158,
        _ => _tags.Count >= MostTags ? 45056 : 0,
    };

    private int? Id(string? text) => int.TryParse(text, out var id) && _tags.ContainsKey(id) ? id : null;
}
