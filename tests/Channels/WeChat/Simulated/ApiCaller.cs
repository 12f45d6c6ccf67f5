using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Calls the simulated API with nothing between the spec and the wire.</summary>
internal sealed class ApiCaller : IDisposable
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private ApiCaller(Uri api) => _client.BaseAddress = api;

    public string Token { get; private set; } = "";

    public static async Task<ApiCaller> SignInAsync(WeChatPlatform platform)
    {
        var caller = new ApiCaller(platform.Api);
        await caller.RenewAsync();
        return caller;
    }

    /// <summary>Takes the stable token.</summary>
    public async Task<JsonNode> RenewAsync(bool force = false)
    {
        var account = new SimulatorSettings();
        var body = new JsonObject { ["grant_type"] = "client_credential", ["appid"] = account.AppId, ["secret"] = account.AppSecret, ["force_refresh"] = force };
        using var response = await _client.PostAsync(new Uri("/cgi-bin/stable_token", UriKind.Relative), new StringContent(body.ToJsonString()));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Token = answer["access_token"]?.ToString() ?? Token;
        return answer;
    }

    public async Task<string> PlainTokenAsync()
    {
        var account = new SimulatorSettings();
        return $"{JsonNode.Parse(await _client.GetStringAsync(new Uri($"/cgi-bin/token?grant_type=client_credential&appid={account.AppId}&secret={account.AppSecret}", UriKind.Relative)))!["access_token"]}";
    }

    /// <summary>The error code of a call, 0 for none.</summary>
    public async Task<int> CodeAsync(string path, JsonObject? body = null, string? token = null) =>
        (int?)(await CallAsync(path, body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString(Raw)), token))["errcode"] ?? 0;

    public Task<JsonNode> GetAsync(string path) => CallAsync(path, null, null);

    public Task<JsonNode> PostAsync(string path, JsonObject body) => CallAsync(path, Encoding.UTF8.GetBytes(body.ToJsonString(Raw)), null);

    public Task<JsonNode> PostRawAsync(string path, string body) => CallAsync(path, Encoding.UTF8.GetBytes(body), null);

    /// <summary>Uploads a picture in a form of the spec's own making.</summary>
    public Task<JsonNode> UploadAsync(string boundary, string disposition)
    {
        var body = $"--{boundary.Trim('"')}\r\n{disposition}\r\nContent-Type: image/jpeg\r\n\r\nJPEG\r\n--{boundary.Trim('"')}--\r\n";
        return CallAsync("/cgi-bin/media/upload?type=image", Encoding.UTF8.GetBytes(body), null, $"multipart/form-data; boundary={boundary}");
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonNode> CallAsync(string path, byte[]? body, string? token, string type = "application/json")
    {
        var address = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}access_token={token ?? Token}";
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(address, UriKind.RelativeOrAbsolute));
        request.Content = body is null ? null : new ByteArrayContent(body);
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return response.Content.Headers.ContentType?.MediaType == "application/json"
            ? JsonNode.Parse(await response.Content.ReadAsStringAsync())!
            : new JsonObject();
    }
}
