using System.Net;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Whatever comes in is refused in one way or answered properly, and the host goes on.</summary>
public sealed class HostilePushSpecs
{
    private const int Pushes = 1500;

    [Theory]
    [InlineData("safe", PushMode.Safe, 1)]
    [InlineData("compat", PushMode.Compat, 2)]
    [InlineData("plain", PushMode.Plain, 3)]
    public async Task Broken_pushes_are_refused_or_answered_and_never_an_error(string mode, object pushMode, int seed)
    {
        var hostile = new HostilePushes(seed, seals: (PushMode)pushMode != PushMode.Plain);
        await using var host = await WeChatHost.StartAsync(mode);
        Dictionary<HttpStatusCode, int> statuses = [];
        for (var number = 0; number < Pushes; number++)
        {
            var (query, body) = hostile.Next();
            using var response = await host.PostAsync(query, body);
            var answer = await response.Content.ReadAsStringAsync();
            statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;
            var problem = Problem(response.StatusCode, answer, (PushMode)pushMode);
            problem.Should().BeNull($"push {number} of seed {seed} was {query} {Convert.ToBase64String(body)}");
        }

        // Both ways out were tried, or the pushes would not have reached anything.
        statuses.Keys.Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.Forbidden]);
        statuses.Values.Should().OnlyContain(count => count > Pushes / 20);
    }

    private static bool IsOfOtherFormat(string complaint, PushFormat format) => complaint.EndsWith(format == PushFormat.Json ? "</xml>" : "}", StringComparison.Ordinal);

    private static string? Problem(HttpStatusCode status, string answer, PushMode mode)
    {
        if (status != HttpStatusCode.OK || answer is "success")
        {
            return status is HttpStatusCode.OK || (status is HttpStatusCode.Forbidden && answer == "forbidden") ? null : $"{status} {answer}";
        }

        var format = answer.StartsWith('{') ? PushFormat.Json : PushFormat.Xml;
        var settings = new SimulatorSettings { AppId = WeChatSample.AppId, Token = WeChatSample.Token, EncodingAESKey = WeChatSample.Key, Account = "", Mode = mode, Format = format };
        using var seal = new MessageSeal(settings.Token, settings.EncodingAESKey, settings.AppId);
        // Who it is to and from is the push's own nonsense; and whoever repeats an id in another format reads the reply to the first.
        return new PassiveReplyReader(settings, seal).Read(answer, "").Complaint is { } complaint && !complaint.Contains("UserName", StringComparison.Ordinal) && !IsOfOtherFormat(complaint, format) ? complaint : null;
    }
}
