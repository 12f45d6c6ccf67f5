using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder;

public sealed class BotFrameworkAdapterSpecs
{
    private const string Bot = "00000000-0000-0000-0000-000000000001";
    private const string Other = "00000000-0000-0000-0000-000000000002";

    [Theory]
    [InlineData(Channels.Msteams, null, "from-data")]
    [InlineData(Channels.Msteams, "known", "known")]
    [InlineData(Channels.Directline, null, null)]
    public async Task A_conversation_in_Teams_learns_its_directory_from_the_channel_data(string channel, string before, string expected)
    {
        var activity = Message(channel);
        activity.Conversation.TenantId = before;
        activity.ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = "from-data" } };

        await TurnAsync(new BotFrameworkAdapter(new SimpleCredentialProvider()), new ClaimsIdentity(), activity);

        activity.Conversation.TenantId.Should().Be(expected);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(Bot, Bot, CallerIdConstants.PublicAzureChannel)]
    [InlineData(Bot, Other, CallerIdConstants.BotToBotPrefix + Other)]
    public async Task An_admitted_caller_is_named_and_answered_in_its_scope(string audience, string caller, string expected)
    {
        var activity = Message(Channels.Emulator);
        var identity = new ClaimsIdentity(audience is null ? [] : [new("aud", audience), new("appid", caller), new("ver", "1.0")]);

        var (scope, connector) = await TurnAsync(new BotFrameworkAdapter(new SimpleCredentialProvider { AppId = audience }), identity, activity);

        activity.CallerId.Should().Be(expected);
        scope.Should().Be(caller == Other ? Other : AuthenticationConstants.ToChannelFromBotOAuthScope);
        connector.Credentials.Should().BeAssignableTo<AppCredentials>().Which.MicrosoftAppId.Should().Be(audience);
    }

    [Fact]
    public async Task A_conversation_is_opened_in_the_directory_of_another()
    {
        using var http = new HttpClient(new Answering("""{"id":"c-new","activityId":"a-new"}"""));
        var adapter = new BotFrameworkAdapter(new SimpleCredentialProvider(), customHttpClient: http);
        var reference = Message(Channels.Msteams).GetConversationReference();
        reference.Conversation.TenantId = "tenant";
        Activity opening = null;

        await adapter.CreateConversationAsync(Channels.Msteams, "https://service.example", MicrosoftAppCredentials.Empty, new ConversationParameters(), (turn, _) =>
        {
            opening = turn.Activity;
            return Task.CompletedTask;
        }, reference, default);

        opening.Should().BeEquivalentTo(new { Name = "CreateConversation", Id = "a-new" });
        opening.Conversation.Should().BeEquivalentTo(new { Id = "c-new", TenantId = "tenant" });
        JObject.FromObject(opening.ChannelData)["tenant"].Value<string>("tenantId").Should().Be("tenant");
    }

    private static Activity Message(string channel) => new(ActivityTypes.Message)
    {
        ChannelId = channel,
        ServiceUrl = "https://service.example/",
        Conversation = new ConversationAccount(id: "c"),
    };

    private static async Task<(string Scope, IConnectorClient Connector)> TurnAsync(BotFrameworkAdapter adapter, ClaimsIdentity identity, Activity activity)
    {
        (string, IConnectorClient) seen = default;
        await adapter.ProcessActivityAsync(identity, activity, (turn, _) =>
        {
            seen = (turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey), turn.TurnState.Get<IConnectorClient>());
            return Task.CompletedTask;
        }, default);
        return seen;
    }

    private sealed class Answering(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
