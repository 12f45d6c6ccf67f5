using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.State;

/// <summary>What happens elsewhere holds no turn up.</summary>
public sealed class ConversationTurnsApartSpecs
{
    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_conversation_does_not_wait_for_another(StateServer server)
    {
        using var host = server.Open();
        var thinking = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = host.Turns.RunAsync("slow", "1", _ => thinking.Task, CancellationToken.None);

        (await host.CountAsync("quick", "1")).Should().Be("1");

        slow.IsCompleted.Should().BeFalse();
        thinking.SetResult("done");
        (await slow).Should().Be("done");
    }

    [Theory]
    [OnRedis]
    public async Task A_server_that_forgot_the_scripts_is_taught_them_again(StateServer server)
    {
        using var host = server.Open();
        (await host.CountAsync("c", "1")).Should().Be("1");

        (await host.Database.ExecuteAsync("SCRIPT", "FLUSH")).ToString().Should().Be("OK", "as after a restart or a failover");

        (await host.CountAsync("c", "2")).Should().Be("2");
    }
}
