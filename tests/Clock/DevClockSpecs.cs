using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CommunityBot.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Clock;

/// <summary>The clock as a developer sets it.</summary>
public class DevClockSpecs
{
    [Fact]
    public async Task Setting_it_answers_the_communitys_time_now()
    {
        await using var host = await StartAsync();
        var answer = await PostAsync(host, """{"now":"2026-11-27T11:52:00Z"}""");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await NowAsync(answer)).Should().StartWith("2026-11-27T19:5").And.EndWith("+08:00");
        host.Services.GetRequiredService<TimeProvider>().GetLocalNow().Month.Should().Be(11);
    }

    [Fact]
    public async Task It_tells_the_time_it_was_started_at()
    {
        await using var host = await StartAsync(("Community:Now", "2027-02-16T12:00:00Z"), ("Community:TimeZone", "Asia/Kathmandu"));
        (await NowAsync(await host.GetTestClient().GetAsync(new Uri("/dev/clock", UriKind.Relative)))).Should().StartWith("2027-02-16T17:4").And.EndWith("+05:45");
    }

    [Theory]
    [InlineData("""{"now":"tomorrow"}""")]
    [InlineData("""{"now":5}""")]
    [InlineData("""{"now":"\ud800"}""")]
    [InlineData("""{"then":"2026-11-27T11:52:00Z"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public async Task What_is_no_instant_is_refused_with_an_example(string body)
    {
        await using var host = await StartAsync();
        var answer = await PostAsync(host, body);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString().Should().Contain(Instant.Example);
    }

    [Theory]
    [InlineData("Community:Now", "2026-11-27")]
    [InlineData("Community:TimeZone", "Beijing")]
    public async Task A_host_does_not_start_on_a_time_it_cannot_tell(string setting, string value)
    {
        var start = () => StartAsync((setting, value));
        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Message.Should().Contain(setting).And.Contain(value);
    }

    private static async Task<WebApplication> StartAsync(params (string Setting, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(it => it.Setting, it => (string?)it.Value));
        builder.Services.AddCommunityClock(builder.Configuration);
        var host = builder.Build();
        host.MapDevClock();
        await host.StartAsync();
        return host;
    }

    private static async Task<HttpResponseMessage> PostAsync(WebApplication host, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.GetTestClient().PostAsync(new Uri("/dev/clock", UriKind.Relative), content);
    }

    private static async Task<string?> NowAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetString();
}
