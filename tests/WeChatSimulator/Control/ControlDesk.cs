using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.WeChatSimulator.Api;
using CommunityBot.WeChatSimulator.Clock;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Phones;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Control;

/// <summary>The page with the phone, and the calls by which it and any script play people and fate: POST /control/….</summary>
internal sealed class ControlDesk(WeChatPlatform platform, MediaStore media, TimeProvider clock)
{
    // The smallest picture there is, for who sends one without choosing.
    private const string Dot = "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Map(WebApplication application)
    {
        application.MapGet("/", context => PageFile.WriteAsync(context, "index.html"));
        application.MapGet("/page/{file}", context => PageFile.WriteAsync(context, $"{context.Request.RouteValues["file"]}"));
        application.MapGet("/media/{id}", MediaAsync);
        application.MapGet("/cgi-bin/showqrcode", CodeAsync);
        application.MapGet("/control/people", context => WriteAsync(context, platform.People));
        application.MapGet("/control/screen/{openid}", ScreenAsync);
        application.MapGet("/control/clock", context => WriteAsync(context, new { now = clock.GetUtcNow() }));
        application.MapPost("/control/clock", context => DoAsync<ControlClock>(context, asked => Advance(asked.Advance)));
        application.MapPost("/control/faults", context => DoAsync<ControlFaults>(context, Plan));
        application.MapPost("/control/faults/clear", context => DoAsync<object>(context, _ => platform.Faults.Clear()));
        application.MapPost("/control/tokens/kill", context => DoAsync<object>(context, _ => platform.KillTokens()));
        application.MapPost("/control/templates", context => DoAsync<ControlTemplate>(context, template => platform.AddTemplate(template.Id, template.Keys)));
        application.MapPost("/control/switches", context => DoAsync<ControlSwitches>(context, asked => platform.Switch(asked)));
        application.MapPost("/control/block", context => DoAsync<ControlBlock>(context, asked => platform.Block(asked.OpenId, asked.Blocked)));
        application.MapPost("/control/exhaust", context => DoAsync<ControlQuota>(context, asked => platform.Exhaust(asked.Path)));
        application.MapPost("/control/api", ApiAsync);
        application.MapPost("/control/{deed}", DeedAsync);
    }

    private async Task DeedAsync(HttpContext context)
    {
        if (await ReadAsync<ControlDeed>(context) is not { OpenId.Length: > 0 } deed)
        {
            await RefuseAsync(context, "openId is missing");
            return;
        }

        try
        {
            await (Run($"{context.Request.RouteValues["deed"]}", deed) is { } run
                ? WriteAsync(context, await run)
                : RefuseAsync(context, "no such deed: follow, unfollow, scan, text, press, image, voice, video, shortvideo, file, location, link, unsupported, click, menu, position, revoke, accept, reject, event"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            await RefuseAsync(context, exception.Message);
        }
    }

    private Task<PushResult>? Run(string name, ControlDeed deed) => (name, platform.Residents) switch
    {
        ("follow", var residents) => residents.FollowAsync(deed.OpenId, deed.Scene),
        ("unfollow", var residents) => residents.UnfollowAsync(deed.OpenId),
        ("scan", var residents) => residents.ScanAsync(deed.OpenId, platform.SceneOf(deed.Scene ?? "") ?? deed.Scene ?? ""),
        ("text", var residents) => residents.SayAsync(deed.OpenId, deed.Text ?? ""),
        ("press", var residents) => residents.PressAsync(deed.OpenId, deed.Option ?? ""),
        ("image", var residents) => residents.SendImageAsync(deed.OpenId, Picture(deed), deed.Image is null ? "image/gif" : "image/jpeg"),
        ("voice", var residents) => residents.SendVoiceAsync(deed.OpenId, deed.Text ?? ""),
        ("video", var residents) => residents.SendVideoAsync(deed.OpenId),
        ("shortvideo", var residents) => residents.SendVideoAsync(deed.OpenId, "shortvideo"),
        ("file", var residents) => residents.SendFileAsync(deed.OpenId, deed.Text ?? "通知.pdf"),
        ("location", var residents) => residents.SendLocationAsync(deed.OpenId, deed.Latitude, deed.Longitude, deed.Text ?? ""),
        ("link", var residents) => residents.SendLinkAsync(deed.OpenId, deed.Text ?? "", deed.Url ?? ""),
        ("unsupported", var residents) => residents.SendUnsupportedAsync(deed.OpenId),
        ("click", var residents) => residents.ClickAsync(deed.OpenId, deed.Key ?? ""),
        ("menu", _) => platform.Menu.TapAsync(deed.OpenId, deed.Key ?? "", deed.Event ?? "", new MenuInput(deed.Text, Picture(deed), deed.Latitude, deed.Longitude)),
        ("position", var residents) => residents.ReportPositionAsync(deed.OpenId, deed.Latitude, deed.Longitude),
        ("revoke", var residents) => residents.RevokeAsync(deed.OpenId),
        ("accept", var residents) => residents.AcceptNoticesAsync(deed.OpenId, deed.Key ?? ""),
        ("reject", var residents) => residents.AcceptNoticesAsync(deed.OpenId, deed.Key ?? "", accepts: false),
        ("event", var residents) => residents.EventAsync(deed.OpenId, deed.Event ?? "", [.. deed.Fields.Select(field => new Field(field.Key, field.Value))]),
        _ => null,
    };

    private static byte[] Picture(ControlDeed deed) => Convert.FromBase64String(deed.Image ?? Dot);

    private Task ScreenAsync(HttpContext context)
    {
        var openId = $"{context.Request.RouteValues["openid"]}";
        var menu = platform.MenuOf(openId) is { } json ? JsonSerializer.Deserialize<JsonElement>(json) : (JsonElement?)null;
        return WriteAsync(context, new { follows = platform.Follows(openId), typing = platform.IsTyping(openId), lines = platform.Residents.Screen(openId), menu });
    }

    private async Task ApiAsync(HttpContext context)
    {
        if (await ReadAsync<ControlApi>(context) is { } asked)
        {
            await platform.SetApiOpenAsync(asked.Open);
            await WriteAsync(context, new { asked.Open });
        }
    }

    private void Advance(TimeSpan by)
    {
        if (clock is not VirtualClock virtualClock)
        {
            throw new InvalidOperationException("This clock cannot be put forward.");
        }

        virtualClock.Advance(by);
    }

    private void Plan(ControlFaults faults)
    {
        foreach (var (name, rate) in faults.Rates ?? [])
        {
            platform.Faults.Rate(Named(name), rate);
        }

        platform.Faults.NextPushes([.. (faults.Pushes ?? []).Select(Named)]);
        platform.Faults.NextCalls(faults.Path, [.. (faults.Calls ?? []).Select(Named)]);
    }

    private static Fault Named(string name) => Enum.TryParse<Fault>(name, ignoreCase: true, out var fault)
        ? fault
        : throw new InvalidOperationException($"{name} is none of {string.Join(", ", Enum.GetNames<Fault>())}");

    private async Task MediaAsync(HttpContext context)
    {
        if (media.Find($"{context.Request.RouteValues["id"]}") is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    // The scene in words, not a code that a camera could read: phones here scan by name.
    private Task CodeAsync(HttpContext context)
    {
        var scene = HtmlEncoder.Default.Encode(platform.SceneOf($"{context.Request.Query["ticket"]}") ?? "?");
        context.Response.ContentType = "image/svg+xml";
        return context.Response.WriteAsync($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"430\" height=\"430\"><rect width=\"430\" height=\"430\" fill=\"#fff\"/><text x=\"215\" y=\"220\" font-size=\"36\" text-anchor=\"middle\">{scene}</text></svg>", context.RequestAborted);
    }

    private static async Task DoAsync<T>(HttpContext context, Action<T> work)
    {
        if (await ReadAsync<T>(context) is not { } asked)
        {
            return;
        }

        try
        {
            work(asked);
            await WriteAsync(context, new { ok = true });
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            await RefuseAsync(context, exception.Message);
        }
    }

    // JSON only: no other site's page can post that here without asking first.
    private static async Task<T?> ReadAsync<T>(HttpContext context)
    {
        try
        {
            if (context.Request.HasJsonContentType() && await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Web, context.RequestAborted) is { } read)
            {
                return read;
            }

            await RefuseAsync(context, "a JSON body is wanted");
        }
        catch (JsonException exception)
        {
            await RefuseAsync(context, exception.Message);
        }

        return default;
    }

    private static Task RefuseAsync(HttpContext context, string reason)
    {
        if (context.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return WriteAsync(context, new { error = reason });
    }

    private static Task WriteAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(value, Web), context.RequestAborted);
    }
}
