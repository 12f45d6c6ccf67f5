using System.Net;
using CommunityBot.Tests.Support;
using Microsoft.IdentityModel.Tokens;
using static CommunityBot.Tests.BotFramework.Messages;

namespace CommunityBot.Tests.BotFramework;

public sealed class SigningKeySpecs
{
    [Fact]
    public async Task However_many_callers_come_first_the_keys_are_fetched_once()
    {
        await using var authority = new Authority();
        await using var bot = new TestBot(StateServer.Garnet.ConnectionString, settings: authority.Settings);
        var token = authority.ChannelToken(NoService);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => bot.PostAsync(Message("帮助"), token)));
        answers.Should().OnlyContain(answer => answer.Status == HttpStatusCode.OK);
        authority.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_and_names_nobody_published_are_not_looked_for_again_and_again()
    {
        await using var authority = new Authority();
        await using var bot = new TestBot(StateServer.Garnet.ConnectionString, settings: authority.Settings);
        (await bot.PostAsync(Message("帮助"), authority.ChannelToken(NoService))).Status.Should().Be(HttpStatusCode.OK);

        var renewed = authority.Publish("key-2", "directline");
        (await bot.PostAsync(Message("帮助"), Signed(authority, renewed))).Status.Should().Be(HttpStatusCode.OK);
        authority.Fetches.Should().Be(2);

        for (var number = 0; number < 20; number++)
        {
            (await bot.PostAsync(Message("帮助"), Signed(authority, Authority.NewKey($"invented-{number}")))).Status.Should().Be(HttpStatusCode.Unauthorized);
        }

        authority.Fetches.Should().Be(2);
    }

    [Fact]
    public async Task Without_the_issuers_keys_nobody_is_believed()
    {
        await using var authority = new Authority();
        var settings = authority.Settings;
        settings["ToBotFromChannelOpenIdMetadataUrl"] = "http://127.0.0.1:1/metadata";
        await using var bot = new TestBot(StateServer.Garnet.ConnectionString, settings: settings);
        (await bot.PostAsync(Message("帮助"), authority.ChannelToken(NoService))).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static string Signed(Authority authority, RsaSecurityKey key) =>
        authority.ChannelToken(NoService, token => token.SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
}
