using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Architecture;

/// <summary>Nothing that serves residents blocks a thread on a task: under load every host that did has stood still.</summary>
public sealed partial class WaitingSpecs
{
    [Fact]
    public void No_thread_waits_for_a_task()
    {
        var blocking = new[] { "bot/Channels", "bot/State", "bot/Bots", "dialogs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => File.ReadLines(file).Where(line => Blocks().IsMatch(line)).Select(line => $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}"));
        blocking.Should().BeEmpty();
    }

    [Theory]
    [InlineData("var reply = turn.GetAwaiter().GetResult();", true)]
    [InlineData("Task.WaitAll(turns);", true)]
    [InlineData("turn.Wait();", true)]
    [InlineData("await turn;", false)]
    public void It_would_be_seen(string line, bool seen) => Blocks().IsMatch(line).Should().Be(seen);

    [GeneratedRegex(@"GetAwaiter\(\)\.GetResult\(|Task\.Wait(All|Any)\(|\.Wait\(\)|Async\([^;]*\)\.Result\b")]
    private static partial Regex Blocks();
}
