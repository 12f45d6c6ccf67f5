using System.Net;
using System.Net.Http.Headers;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Calendars;

/// <summary>What phones get that subscribe: bytes, headers, and nothing twice.</summary>
public sealed class CalendarEndpointsSpecs : IAsyncLifetime
{
    private readonly TestBot _bot = new();

    [Theory]
    [InlineData("/calendar.ics", "UID:E01@events.communitybot", "UID:E03@events.communitybot")]
    [InlineData("/events/E03.ics", "UID:E03@events.communitybot", "SUMMARY:禹都之声合唱艺术团晨练")]
    [InlineData("/calendar/文艺.ics", "UID:E17@events.communitybot", "X-WR-CALNAME:社区活动·文艺")]
    public async Task A_calendar_is_utf8_text_of_its_own_type(string path, string first, string second)
    {
        using var response = await GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("text/calendar; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync();
        text.Should().StartWith("BEGIN:VCALENDAR\r\n").And.Contain(first).And.Contain(second);
    }

    [Theory]
    [InlineData("/events/E07.ics")]
    [InlineData("/events/E99.ics")]
    [InlineData("/events/E03")]
    [InlineData("/calendar/没有这一类.ics")]
    [InlineData("/calendar/..%2Fappsettings.json")]
    public async Task What_is_not_there_or_has_no_date_is_not_found(string path)
    {
        using var response = await GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_has_the_calendar_already_is_told_so_and_sent_nothing()
    {
        using var first = await GetAsync("/calendar.ics");

        using var byTag = await GetAsync("/calendar.ics", request => request.IfNoneMatch.Add(first.Headers.ETag!));
        using var byTime = await GetAsync("/calendar.ics", request => request.IfModifiedSince = first.Content.Headers.LastModified);
        using var stale = await GetAsync("/calendar.ics", request => request.IfModifiedSince = first.Content.Headers.LastModified!.Value.AddSeconds(-1));

        first.Headers.ETag!.IsWeak.Should().BeFalse();
        byTag.StatusCode.Should().Be(HttpStatusCode.NotModified);
        byTime.StatusCode.Should().Be(HttpStatusCode.NotModified);
        stale.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_leader_stops_is_struck_out_with_a_new_tag()
    {
        await _bot.SetClockAsync(new DateTimeOffset(2026, 11, 27, 15, 0, 0, TimeSpan.FromHours(8)));
        using var before = await GetAsync("/events/E02.ics");
        var leader = new Phone(_bot.Http, "o-calendar-leader");
        await _bot.BindAsync(leader, "R08", A.FridayEvening);
        (await leader.SendAsync("分队今天停走", A.FridayEvening)).Should().StartWith("已停");

        using var after = await GetAsync("/events/E02.ics");

        (await after.Content.ReadAsStringAsync()).Should().Contain("RECURRENCE-ID;TZID=Asia/Shanghai:20261127T193000").And.Contain("STATUS:CANCELLED");
        after.Headers.ETag.Should().NotBe(before.Headers.ETag);
    }

    [Fact]
    public async Task What_a_leader_takes_back_is_newer_than_the_stop_was()
    {
        var stop = new DateTimeOffset(2026, 11, 27, 15, 0, 0, TimeSpan.FromHours(8));
        await _bot.SetClockAsync(stop);
        var leader = new Phone(_bot.Http, "o-calendar-leader");
        await _bot.BindAsync(leader, "R08", stop);
        await leader.SendAsync("分队今天停走", stop);
        using var stopped = await GetAsync("/events/E02.ics");
        await _bot.SetClockAsync(stop.AddMinutes(10));
        (await leader.SendAsync("分队恢复", stop.AddMinutes(10))).Should().StartWith("已恢复");

        using var after = await GetAsync("/events/E02.ics", request => request.IfModifiedSince = stopped.Content.Headers.LastModified);

        after.StatusCode.Should().Be(HttpStatusCode.OK);
        (await after.Content.ReadAsStringAsync()).Should().NotContain("RECURRENCE-ID");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestHeaders>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        with?.Invoke(request.Headers);
        return await _bot.Http.SendAsync(request);
    }
}
