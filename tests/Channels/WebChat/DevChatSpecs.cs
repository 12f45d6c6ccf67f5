using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityBot.WeChatSimulator;

namespace CommunityBot.Tests.Channels.WebChat;

public sealed class DevChatSpecs
{
    private const string Hello = "<xml><MsgType>text</MsgType><Content>您好</Content></xml>";
    private static readonly object SaysHello = new { resident = "oResident0001", kind = "text", text = "你好" };

    [Theory]
    [InlineData("safe")]
    [InlineData("compat")]
    [InlineData("plain")]
    public async Task What_a_resident_says_is_pushed_as_the_mode_asks_and_the_answer_comes_back(string mode)
    {
        await using var host = await ScriptedHost.StartAsync(mode);
        host.Answer = _ => Task.FromResult(Hello);

        var answer = await SayAsync(host, SaysHello);

        answer.GetProperty("outcome").GetString().Should().Be("answered");
        answer.GetProperty("messages")[0].GetProperty("text").GetString().Should().Be("您好");
        host.Pushes.Single().Element("Content")!.Value.Should().Be("你好");
    }

    [Fact]
    public async Task The_page_links_to_a_simulated_platform_that_runs()
    {
        await using var platform = await WeChatPlatform.StartAsync(new SimulatorSettings(), TimeProvider.System);
        await using var host = await ScriptedHost.StartAsync(simulator: platform.Page);
        await using var alone = await ScriptedHost.StartAsync(simulator: new Uri("http://127.0.0.1:1"));

        (await ToldAsync(host)).Should().Be((platform.Page.OriginalString, true));
        (await ToldAsync(alone)).Should().Be(("http://127.0.0.1:1", false));

        static async Task<(string? Address, bool Runs)> ToldAsync(ScriptedHost host)
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            var told = await http.GetFromJsonAsync<JsonElement>("/dev/simulator");
            return (told.GetProperty("address").GetString(), told.GetProperty("runs").GetBoolean());
        }
    }

    [Fact]
    public async Task Openids_are_masked_in_what_is_told_of_the_wire()
    {
        await using var host = await ScriptedHost.StartAsync();

        var answer = await SayAsync(host, SaysHello);

        answer.GetProperty("wire").GetProperty("push").GetString().Should().Contain("oRes****001").And.NotContain("oResident0001");
    }

    [Theory]
    [InlineData("")]
    [InlineData("success")]
    public async Task An_acknowledgement_without_a_word_is_silence(string acknowledgement)
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = _ => Task.FromResult(acknowledgement);

        (await SayAsync(host, SaysHello)).GetProperty("outcome").GetString().Should().Be("silent");
    }

    [Fact]
    public async Task A_push_that_got_no_answer_is_pushed_again_unchanged_and_the_third_try_may_answer()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.HangUps = 2;
        host.Answer = _ => Task.FromResult(Hello);

        var answer = await SayAsync(host, SaysHello);

        answer.GetProperty("outcome").GetString().Should().Be("answered");
        host.Pushes.Should().HaveCount(3);
        host.Pushes.Select(push => push.ToString()).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_host_that_fails_three_times_has_failed()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = _ => throw new InvalidOperationException("broken on purpose");

        var answer = await SayAsync(host, SaysHello);

        answer.GetProperty("outcome").GetString().Should().Be("failed");
        host.Pushes.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_reply_that_is_no_reply_has_failed()
    {
        await using var host = await ScriptedHost.StartAsync("plain");
        host.Answer = _ => Task.FromResult("{}");

        (await SayAsync(host, SaysHello)).GetProperty("outcome").GetString().Should().Be("failed");
    }

    [Fact]
    public async Task A_photo_is_kept_pushed_by_its_address_and_found_again()
    {
        await using var host = await ScriptedHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0];
        using var photo = new ByteArrayContent(bytes) { Headers = { ContentType = new("image/jpeg") } };

        var kept = await (await client.PostAsync("/dev/media", photo)).Content.ReadFromJsonAsync<JsonElement>();
        await SayAsync(host, new { resident = "oResident0001", kind = "image", mediaId = kept.GetProperty("mediaId"), pictureUrl = kept.GetProperty("url") });

        var pictureUrl = host.Pushes.Single().Element("PicUrl")!.Value;
        (await client.GetByteArrayAsync(pictureUrl)).Should().Equal(bytes);
    }

    [Theory]
    [InlineData("""{"resident":"oResident0001","kind":"dance"}""")]
    [InlineData("""{"resident":"oResident0001","kind":"text"}""")]
    [InlineData("""{"resident":"oResident0001","kind":"location","latitude":91,"longitude":111}""")]
    [InlineData("""{"resident":"","kind":"subscribe"}""")]
    public async Task A_deed_that_cannot_be_pushed_is_refused(string deed)
    {
        await using var host = await ScriptedHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        var response = await client.PostAsync("/dev/chat", new StringContent(deed, null, "application/json"));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        host.Pushes.Should().BeEmpty();
    }

    private static async Task<JsonElement> SayAsync(ScriptedHost host, object deed)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        var response = await client.PostAsJsonAsync("/dev/chat", deed);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
