using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Events;

/// <summary>What is changed on one host is so on every other with the next question.</summary>
public sealed class LiveEventsSpecs : IDisposable
{
    private readonly CommunityBot.Dialogs.Community.RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IDisposable> _opened = [];

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_stop_on_one_host_is_a_stop_on_the_other(StateServer server)
    {
        var (one, other) = (Host(server), Host(server));
        var tonight = new OccurrenceId("E01", EventsSample.Local("2026-11-27T19:00"));
        (await other.Live.NowAsync(default)).Find(tonight)!.IsHeld.Should().BeTrue();

        await one.Book.ChangeAsync(
            change =>
            {
                change.Write(EventChanges.Key, EventChanges.None.With(new OccurrenceChange(tonight, null, "R08", A.FridayEvening)), EventsJson.Default.EventChanges);
                return Task.FromResult(true);
            },
            default);

        (await other.Live.NowAsync(default)).Find(tonight)!.IsHeld.Should().BeFalse();
        (await other.Live.ChangesAsync(default)).Should().BeEquivalentTo(await one.Live.ChangesAsync(default));
    }

    private RollsHost Host(StateServer server)
    {
        var host = new RollsHost(server, _keys, new FakeTimeProvider(A.FridayEvening));
        _opened.Add(host);
        return host;
    }
}
