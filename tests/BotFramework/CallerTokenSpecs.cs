using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using static CommunityBot.Tests.BotFramework.Messages;

namespace CommunityBot.Tests.BotFramework;

public sealed class CallerTokenSpecs(IdentifiedBot host) : IClassFixture<IdentifiedBot>
{
    private Authority Authority => host.Authority;

    [Fact]
    public async Task A_channel_with_a_genuine_token_is_heard()
    {
        var (status, replies) = await host.Bot.PostAsync(Message("帮助"), Authority.ChannelToken(NoService));
        status.Should().Be(HttpStatusCode.OK);
        replies.Said().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task Longer_signatures_are_as_good(string algorithm) =>
        (await StatusAsync(Authority.ChannelToken(NoService, token => token.SigningCredentials = new SigningCredentials(Authority.Key, algorithm)))).Should().Be(HttpStatusCode.OK);

    [Fact]
    public async Task The_Emulator_with_the_bots_own_secret_is_heard() =>
        (await StatusAsync(Authority.EmulatorToken())).Should().Be(HttpStatusCode.OK);

    [Fact]
    public async Task A_token_of_version_2_names_its_app_elsewhere() =>
        (await StatusAsync(Authority.EmulatorToken(token =>
        {
            token.Issuer = $"https://login.microsoftonline.com/{Authority.Tenant}/v2.0";
            token.Claims = new Dictionary<string, object> { ["ver"] = "2.0", ["azp"] = Authority.AppId };
        }))).Should().Be(HttpStatusCode.OK);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("a b c")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9..")]
    public async Task Whoever_shows_no_token_is_asked_for_one(string? token)
    {
        var (status, body) = await host.Bot.PostAsync(Message("帮助"), token);
        status.Should().Be(HttpStatusCode.Unauthorized);
        body.ErrorCode().Should().Be("Unauthorized");
    }

    [Fact]
    public async Task A_few_minutes_of_difference_between_clocks_are_forgiven()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        (await StatusAsync(Authority.ChannelToken(NoService, token => (token.NotBefore, token.Expires) = (now.AddHours(-1), now.AddMinutes(-4))))).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(Authority.ChannelToken(NoService, token => token.NotBefore = now.AddMinutes(4)))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expired_token_is_refused() =>
        await RefusedAsync(token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-2), token.NotBefore.Value.AddMinutes(-6)));

    [Fact]
    public async Task A_token_of_the_future_is_refused() => await RefusedAsync(token => token.NotBefore = token.NotBefore!.Value.AddMinutes(6));

    [Fact]
    public async Task A_token_for_ever_is_refused() => await RefusedAsync(token => token.Expires = null);

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => await RefusedAsync(token => token.Audience = "another-bot");

    [Fact]
    public async Task A_token_for_nobody_is_refused() => await RefusedAsync(token => token.Audience = null);

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() => await RefusedAsync(token => token.Issuer = "https://evil.example");

    [Fact]
    public async Task A_token_signed_by_a_key_of_the_same_name_is_refused() =>
        await RefusedAsync(token => token.SigningCredentials = new SigningCredentials(Authority.NewKey("key-1"), SecurityAlgorithms.RsaSha256));

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_password_is_refused()
    {
        var published = Encoding.ASCII.GetBytes(Authority.Key.Rsa.ExportRSAPublicKeyPem());
        await RefusedAsync(token => token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(published) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256));
    }

    [Fact]
    public async Task A_token_that_is_not_signed_is_refused()
    {
        var genuine = Authority.ChannelToken(NoService).Split('.');
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");
        (await StatusAsync($"{header}.{genuine[1]}.")).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync($"{header}.{genuine[1]}.{genuine[2]}")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_whose_claims_were_changed_is_refused()
    {
        var genuine = Authority.ChannelToken(NoService).Split('.');
        var other = Authority.ChannelToken("https://other.example/").Split('.');
        (await StatusAsync($"{genuine[0]}.{genuine[1]}.{other[2]}")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_signed_on_an_elliptic_curve_is_refused()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await RefusedAsync(token => token.SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(curve) { KeyId = "key-1" }, SecurityAlgorithms.EcdsaSha256));
    }

    [Fact]
    public async Task A_genuine_channel_may_not_name_another_service()
    {
        (await StatusAsync(Authority.ChannelToken("https://other.example/"))).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(Authority.ChannelToken(NoService, token => token.Claims.Clear()))).Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_genuine_channel_may_not_speak_for_another_channel()
    {
        var message = Message("帮助");
        message["channelId"] = "msteams";
        var (status, body) = await host.Bot.PostAsync(message, Authority.ChannelToken(NoService));
        status.Should().Be(HttpStatusCode.Forbidden);
        body.ErrorCode().Should().Be("Forbidden");
    }

    [Fact]
    public async Task A_key_that_is_endorsed_for_nothing_speaks_for_no_channel()
    {
        var bare = Authority.Publish("bare");
        (await StatusAsync(Authority.ChannelToken(NoService, token => token.SigningCredentials = new SigningCredentials(bare, SecurityAlgorithms.RsaSha256)))).Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_bot_may_not_call_this_one() =>
        (await StatusAsync(Authority.EmulatorToken(token => token.Claims["appid"] = "another-bot"))).Should().Be(HttpStatusCode.Forbidden);

    [Fact]
    public async Task The_token_a_channel_gets_from_the_bot_does_not_open_the_bot() =>
        (await StatusAsync(Authority.EmulatorToken(token => token.Audience = "https://api.botframework.com"))).Should().Be(HttpStatusCode.Unauthorized);

    private async Task<HttpStatusCode> StatusAsync(string token) => (await host.Bot.PostAsync(Message("帮助"), token)).Status;

    private async Task RefusedAsync(Action<SecurityTokenDescriptor> otherwise) =>
        (await StatusAsync(Authority.ChannelToken(NoService, otherwise))).Should().Be(HttpStatusCode.Unauthorized);
}
