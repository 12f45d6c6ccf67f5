using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Phones;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>
/// Takes the calls of the API: address, token, right and quota first, then the call itself. Refusals are HTTP 200 with an
/// errcode and a rid (wechat-channel §1.15).
/// </summary>
internal sealed class ApiDesk
{
    private readonly SimulatorSettings _settings;
    private readonly Followers _followers;
    private readonly AccessTokens _tokens;
    private readonly Quotas _quotas;
    private readonly RequestIds _requests;
    private readonly FaultPlan _faults;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, ApiMethod> _methods;

    public ApiDesk(SimulatorSettings settings, Followers followers, AccessTokens tokens, FaultPlan faults, TimeProvider clock, IEnumerable<ApiMethod> methods)
    {
        (_settings, _followers, _tokens, _faults, _clock) = (settings, followers, tokens, faults, clock);
        _quotas = new Quotas(clock);
        _requests = new RequestIds(clock);
        var account = new AccountCalls(settings, _quotas, _requests, path => _methods!.GetValueOrDefault(path));
        _methods = methods.Concat(account.Methods).ToDictionary(method => method.Path);
    }

    /// <summary>Answers one call.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var call = new ApiCall(context.Request.Query, context.Request.ContentType, body.ToArray());
        var fault = _faults.OfCall(path);
        switch (fault)
        {
            case Fault.ResetBefore:
                context.Abort();
                return;
            case Fault.ServerError:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                return;
            case Fault.Slow:
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, context.RequestAborted);
                break;
        }

        var answer = Answer(path, call, context.Connection.RemoteIpAddress, fault);
        if (fault == Fault.ResetAfter)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, path, answer);
    }

    /// <summary>Uses up what is left of a call today.</summary>
    public void Exhaust(string path)
    {
        lock (_followers.Gate)
        {
            _quotas.Exhaust(_methods.GetValueOrDefault(path) ?? throw new InvalidOperationException($"The API has no {path}."));
        }
    }

    private ApiAnswer Answer(string path, ApiCall call, IPAddress? from, Fault fault)
    {
        lock (_followers.Gate)
        {
            switch (fault)
            {
                case Fault.DeadTokens:
                    _tokens.Kill();
                    break;
                case Fault.ExpiredTokens:
                    _tokens.Expire();
                    break;
            }

            return Refusal(path, call, from, fault) ?? _methods[path].Run(_settings.ReadsEscapes || path.Contains("/menu/", StringComparison.Ordinal) ? call : call.WithEscapesAsTheyStand());
        }
    }

    private ApiAnswer? Refusal(string path, ApiCall call, IPAddress? from, Fault fault)
    {
        if (!_methods.TryGetValue(path, out var method))
        {
            return ApiAnswer.No(40066, "invalid url");
        }

        var caller = from?.MapToIPv4().ToString() ?? "";
        return fault switch
        {
            Fault.Busy => ApiAnswer.No(-1),
            _ when _settings.AllowedAddresses?.Contains(caller) == false => ApiAnswer.No(40164, $"invalid ip {caller}, not in whitelist"),
            _ when !method.IsOpen && _tokens.Check(call.Parameter("access_token")) is var error and not 0 => ApiAnswer.No(error),
            _ when method.Needs is { } ability && !_settings.Kind.Has(ability) => ApiAnswer.No(48001),
            Fault.QuotaUsedUp => ApiAnswer.No(45009),
            Fault.WindowOver => ApiAnswer.No(45015),
            Fault.AllowanceUsedUp => ApiAnswer.No(45047),
            _ when !_quotas.Spend(method) => ApiAnswer.No(45009),
            _ when method.TakesJson && call.Bytes.Length == 0 => ApiAnswer.No(44002),
            _ when method.TakesJson && !call.IsJson => ApiAnswer.No(47001),
            _ => null,
        };
    }

    private async Task WriteAsync(HttpContext context, string path, ApiAnswer answer)
    {
        switch (answer)
        {
            case ApiAnswer.Done done:
                await WriteAsync(context, done.Result);
                break;
            case ApiAnswer.File file:
                context.Response.ContentType = file.ContentType;
                context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
                await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
                break;
            case ApiAnswer.Refused refused:
                await WriteAsync(context, Refusal(refused, path));
                break;
        }
    }

    private JsonObject Refusal(ApiAnswer.Refused refused, string path)
    {
        string rid;
        lock (_followers.Gate)
        {
            rid = _requests.Next(path);
        }

        return new JsonObject { ["errcode"] = refused.Code, ["errmsg"] = string.Create(CultureInfo.InvariantCulture, $"{refused.Detail ?? ApiErrors.Of(refused.Code)} rid: {rid}") };
    }

    private static Task WriteAsync(HttpContext context, JsonObject result)
    {
        context.Response.ContentType = "application/json; encoding=utf-8";
        return context.Response.WriteAsync(result.ToJsonString(JsonText.Raw), context.RequestAborted);
    }
}
