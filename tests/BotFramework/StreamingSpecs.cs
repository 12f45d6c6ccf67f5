using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.BotFramework;

public sealed class StreamingSpecs
{
    [Theory]
    [InlineData(true, 501)]
    [InlineData(false, 401)]
    public async Task A_stream_is_refused_to_those_who_may_speak_and_those_who_may_not(bool known, int expected)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Headers = { Authorization = "Bearer x" } } };
        context.Request.Headers["channelid"] = "directline";
        context.Features.Set<IHttpWebSocketFeature>(new WebSocketAsked());
        var door = new Door(known);

        await new CloudAdapter(door).ProcessAsync(context.Request, context.Response, new Nobody());

        context.Response.StatusCode.Should().Be(expected);
        door.Asked.Should().Be(("Bearer x", "directline"));
    }

    private sealed class WebSocketAsked : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => throw new NotSupportedException();
    }

    private sealed class Nobody : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Door(bool known) : BotFrameworkAuthentication
    {
        public (string Header, string Channel) Asked { get; private set; }

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
        {
            Asked = (authHeader, channelIdHeader);
            return known ? Task.FromResult(new AuthenticateRequestResult()) : throw new UnauthorizedAccessException();
        }

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => throw new NotSupportedException();

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
