using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.Tokens;
using static CommunityBot.Tests.BotFramework.Messages;

namespace CommunityBot.Tests.BotFramework;

/// <summary>The same wire, the same tokens, and somebody else's code at the other end.</summary>
public sealed class IndependentPeerSpecs(AnonymousBot anonymous, IdentifiedBot identified) : IClassFixture<AnonymousBot>, IClassFixture<IdentifiedBot>
{
    [NodeFact]
    public async Task The_SDKs_own_client_talks_to_the_bot()
    {
        await using var door = new LoopbackServer(ForwardAsync);
        var answer = await IndependentPeer.AskAsync($"{door.Url}/api/messages", Message("金海湾3号楼2单元楼道灯不亮了"));
        answer.GetProperty("status").GetInt32().Should().Be(200);
        answer.GetProperty("body").Said().Should().Contain("单号");
    }

    [NodeFact]
    public async Task The_SDKs_own_client_reads_why_it_is_refused()
    {
        await using var door = new LoopbackServer(ForwardAsync);
        var nothing = Message("帮助");
        nothing["type"] = "";
        var answer = await IndependentPeer.AskAsync($"{door.Url}/api/messages", nothing);
        answer.GetProperty("status").GetInt32().Should().Be(400);
        answer.GetProperty("body").ErrorCode().Should().Be("MissingProperty");
    }

    [NodeFact]
    public async Task The_SDK_and_the_bot_let_in_the_same_callers()
    {
        var authority = identified.Authority;
        var stranger = Authority.NewKey("key-1");
        string[] tokens =
        [
            authority.ChannelToken(NoService),
            authority.ChannelToken(NoService, token => token.SigningCredentials = new SigningCredentials(authority.Key, SecurityAlgorithms.RsaSha512)),
            authority.ChannelToken(NoService, token => token.NotBefore = token.NotBefore!.Value.AddMinutes(4)),
            authority.ChannelToken("https://other.example/"),
            authority.ChannelToken(NoService, token => token.Audience = "another-bot"),
            authority.ChannelToken(NoService, token => token.Issuer = "https://evil.example"),
            authority.ChannelToken(NoService, token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-2), token.NotBefore.Value.AddHours(-1))),
            authority.ChannelToken(NoService, token => token.NotBefore = token.NotBefore!.Value.AddMinutes(30)),
            authority.ChannelToken(NoService, token => token.SigningCredentials = new SigningCredentials(stranger, SecurityAlgorithms.RsaSha256)),
            "eyJhbGciOiJub25lIn0.e30.",
        ];
        var activity = Message("帮助");
        var theirs = await IndependentPeer.JudgeAsync(authority.MetadataUrl, Authority.AppId, tokens.Select(token => new { token, activity }));
        var ours = new List<bool>();
        foreach (var token in tokens)
        {
            ours.Add((await identified.Bot.PostAsync(Message("帮助"), token)).Status == HttpStatusCode.OK);
        }

        ours.Should().Equal(theirs);
        ours.Take(3).Should().OnlyContain(letIn => letIn);
        ours.Skip(3).Should().OnlyContain(letIn => !letIn);
    }

    // The host under test has no port of its own.
    private async Task ForwardAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(context.Request.GetEncodedPathAndQuery(), UriKind.Relative))
        {
            Content = new StreamContent(context.Request.Body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        using var response = await anonymous.Bot.Http.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body);
    }
}
