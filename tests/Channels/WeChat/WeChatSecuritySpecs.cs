using System.Net;
using CommunityBot.Channels.WeChat;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatSecuritySpecs
{
    private static readonly DateTimeOffset RealNow = TimeProvider.System.GetUtcNow();

    public static TheoryData<string, string> Refusals()
    {
        var push = Crypto().Seal(TextXml("你好"), KeyOf(Key), Now);
        return new()
        {
            { "signed ten minutes ago", Query(push.Encrypted, RealNow.AddMinutes(-10)) },
            { "signed for later", Query(push.Encrypted, RealNow.AddMinutes(10)) },
            { "no time", Query(push.Encrypted, "now") },
            { "a time beyond all times", Query(push.Encrypted, "99999999999999999") },
            { "a negative time", Query(push.Encrypted, "-1") },
            { "wrong signature", Query(push.Encrypted, RealNow).Replace("msg_signature=", "msg_signature=0", StringComparison.Ordinal) },
            { "no encryption claimed", Query(push.Encrypted, RealNow).Replace("encrypt_type=aes", "encrypt_type=raw", StringComparison.Ordinal) },
        };
    }

    [Fact]
    public async Task Whatever_is_refused_gets_the_very_same_answer()
    {
        await using var host = await WeChatHost.StartAsync();
        var push = Crypto().Seal(TextXml("你好"), KeyOf(Key), Now);
        var answers = new List<string>();
        foreach (var row in Refusals())
        {
            using var response = await host.PostAsync((string)row[1], Body(push.Encrypted));
            answers.Add($"{(int)response.StatusCode} {response.Content.Headers} {await response.Content.ReadAsStringAsync()}");
        }

        answers.Distinct().Should().ContainSingle().Which.Should().StartWith("403 ").And.EndWith("forbidden");
    }

    [Fact]
    public async Task A_retry_carries_the_time_of_the_first_try_and_is_answered()
    {
        await using var host = await WeChatHost.StartAsync();
        var push = Crypto().Seal(TextXml("你好"), KeyOf(Key), Now);
        using var response = await host.PostAsync(Query(push.Encrypted, RealNow.AddSeconds(-15)), Body(push.Encrypted));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_that_names_another_sender_is_told_of_and_the_body_counts()
    {
        var log = new Api.RecordedLog();
        await using var host = await WeChatHost.StartAsync(log: log);
        var push = Crypto().Seal(TextXml("你好"), KeyOf(Key), Now);
        using var response = await host.PostAsync(Query(push.Encrypted, RealNow).Replace(Resident, "oSomebodyElse", StringComparison.Ordinal), Body(push.Encrypted));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        log.Lines.Should().ContainSingle(line => line.Contains("another sender")).Which.Should().NotContain("oSomebodyElse").And.NotContain(Resident);
    }

    [Fact]
    public async Task A_clock_set_for_a_rehearsal_does_not_shut_the_platform_out()
    {
        await using var host = await WeChatHost.StartAsync(time: new FakeTimeProvider(RealNow.AddDays(90)));
        (await host.AskAsync(TextXml("你好"))).Should().Contain("回声：你好");
    }

    [Fact]
    public async Task A_resident_who_sends_too_much_is_asked_to_wait_and_nobody_else_is()
    {
        await using var host = await WeChatHost.StartAsync(settings: new Dictionary<string, string?> { ["WeChat:MaximumBurst"] = "5" });

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => host.AskAsync(TextXml("报修", $"{number}"))));

        replies.Count(reply => reply.Contains("回声：报修")).Should().BeGreaterThanOrEqualTo(5).And.BeLessThan(60);
        replies.Where(reply => !reply.Contains("回声：报修")).Should().OnlyContain(reply => reply.Contains(WeChatText.TooFast));
        (await host.AskAsync(TextXml("你好", "1").Replace(Resident, "oSomebodyElse", StringComparison.Ordinal))).Should().Contain("回声：你好");
    }

    [Fact]
    public async Task A_host_with_too_much_to_do_says_so_at_once_instead_of_timing_out()
    {
        var ready = new TaskCompletionSource();
        var slow = new ScriptedBot(async (context, cancellationToken) =>
        {
            await ready.Task.WaitAsync(cancellationToken);
            await context.SendActivityAsync("好", cancellationToken: cancellationToken);
        });
        var time = new FakeTimeProvider(Now);
        await using var host = new DeliveryBench(time, slow, new OneTurnPerPush().RunAsync, StateServer.NewKeys(), null, ("MaximumTurns", "2"));

        Task<WeChatAnswer>[] taken = [host.DeliverAsync("一", "1"), host.DeliverAsync("二", "2")];
        DeliveryBench.Content(await host.DeliverAsync("三", "3")).Should().Be(WeChatText.OutOfOrder);
        (await host.DeliverAsync(Message(EventXml("unsubscribe")))).Should().BeOfType<WeChatAnswer.Silence>("who leaves must be forgotten, so WeChat has to ask again");

        ready.SetResult();
        (await Task.WhenAll(taken)).Should().AllBeOfType<WeChatAnswer.Reply>();
        DeliveryBench.Content(await host.DeliverAsync("四", "4")).Should().Be("好");
    }

    [Fact]
    public void Faults_of_the_store_name_nobody_in_the_log()
    {
        var fault = new TimeoutException($"Timeout performing GET (5000ms), next: EVAL cb:s:{{{AppId}:{Resident}}}, inst: 0, key oAbCdEfGhIjKlMnOpQrStUvWxYz0");
        var logged = WeChatRedaction.Of(fault);
        logged.Should().Contain("Timeout performing GET").And.Contain($"{AppId}:***").And.NotContain(Resident).And.NotContain("oAbCdEf");
    }

    [Fact]
    public async Task A_store_that_fails_logs_no_OpenID()
    {
        var time = new FakeTimeProvider(Now);
        await using var host = new DeliveryBench(time, ScriptedBot.Echo, (conversation, _, _, _) => throw new TimeoutException($"GET {conversation}"), StateServer.NewKeys());
        DeliveryBench.Content(await host.DeliverAsync("你好")).Should().Be(WeChatText.OutOfOrder);
        host.Log.Lines.Should().Contain(line => line.Contains("TimeoutException")).And.NotContain(line => line.Contains(Resident));
    }

    private static string Query(string encrypted, DateTimeOffset at) => Query(encrypted, $"{at.ToUnixTimeSeconds()}");

    private static string Query(string encrypted, string timestamp) => WeChatHost.SafeQuery(encrypted, timestamp);

    private static string Body(string encrypted) => $"<xml><ToUserName>{Account}</ToUserName><Encrypt>{encrypted}</Encrypt></xml>";
}
