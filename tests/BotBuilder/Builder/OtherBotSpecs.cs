using System.Net;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder;

public sealed class OtherBotSpecs
{
    [Theory]
    [InlineData(HttpStatusCode.OK, """{"hello":"world"}""", "world")]
    [InlineData(HttpStatusCode.InternalServerError, "<html>", null)]
    public async Task An_activity_goes_to_another_bot_and_its_answer_comes_back(HttpStatusCode status, string answer, string expected)
    {
        using var other = new OtherBot(status, answer);
        var activity = new Activity(ActivityTypes.Message) { Id = "a1", Text = "hi", ChannelId = "directline", ServiceUrl = "https://user.example/", Conversation = new ConversationAccount(id: "user's") };

        using var client = Authentication(other).CreateBotFrameworkClient();
        var response = await client.PostActivityAsync<Dictionary<string, string>>("me", "other", new Uri("https://other.example/api"), new Uri("https://me.example/api"), "ours", activity);

        response.Status.Should().Be((int)status);
        response.Body?["hello"].Should().Be(expected);
        (response.Body is null).Should().Be(expected is null);
        other.Received.SelectToken("text").Should().BeEquivalentTo(new JValue("hi"));
        other.Received.SelectToken("conversation.id").Should().BeEquivalentTo(new JValue("ours"));
        other.Received.SelectToken("relatesTo.conversation.id").Should().BeEquivalentTo(new JValue("user's"));
        other.Received.SelectToken("recipient.role").Should().BeEquivalentTo(new JValue(RoleTypes.Skill));
        activity.Conversation.Id.Should().Be("user's");
    }

    private static BotFrameworkAuthentication Authentication(OtherBot other) =>
        BotFrameworkAuthenticationFactory.Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), other, null);

    private sealed class OtherBot(HttpStatusCode status, string answer) : HttpMessageHandler, IHttpClientFactory
    {
        public JObject Received { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Received = JObject.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(status) { Content = new StringContent(answer) };
        }
    }
}
