using System.Net;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Hosting;

public sealed class ObservabilitySpecs
{
    [Fact]
    public async Task Orchestrators_learn_whether_a_host_lives_and_can_answer()
    {
        await using var bot = new TestBot();
        (await bot.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative))).Should().Be("Healthy");
        (await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Should().Contain("\"redis\":{\"status\":\"Healthy\"").And.Contain("\"wechat\"");
    }

    [Fact]
    public async Task Numbers_are_told_only_where_the_configuration_says_so()
    {
        await using var closed = new TestBot();
        using var answer = await closed.Http.GetAsync(new Uri("/metrics", UriKind.Relative));
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);

        await using var open = new TestBot(settings: new Dictionary<string, string> { ["Observability:Prometheus"] = "true" });
        await new Phone(open.Http, "o-metrics").SendAsync("你好", A.FridayEvening);
        var numbers = await open.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        numbers.Should().Contain("wechat_pushes_total{").And.Contain("kind=\"text\"").And.Contain("wechat_replies_total{").And.MatchRegex("wechat_turn_duration_seconds_bucket[^\n]*le=\"0.005\"")
            .And.Contain("wechat_turns_running").And.NotContain("o-metrics");
    }
}
