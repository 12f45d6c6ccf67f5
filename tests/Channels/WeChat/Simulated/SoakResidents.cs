using System.Text.RegularExpressions;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The residents of a soak: what each has said, in words that come once, and what of it each has read an answer to.</summary>
internal sealed partial class SoakResidents(WeChatPlatform platform, int count)
{
    private readonly Dictionary<string, List<(string Words, Task<PushResult> Push)>> _said = [];
    private int _serial;

    public IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(0, count).Select(number => $"oResident{number:0000}")];

    /// <summary>The pushes whose end is not known yet.</summary>
    public Task<PushResult>[] Running => [.. _said.Values.SelectMany(said => said.TakeLast(6)).Select(each => each.Push).Where(push => !push.IsCompleted)];

    public void Say(string resident, string words)
    {
        var once = $"{words} 〔{++_serial}〕";
        var said = _said.TryGetValue(resident, out var earlier) ? earlier : _said[resident] = [];
        said.Add((once, platform.Residents.SayAsync(resident, once)));
    }

    /// <summary>Everything somebody said, in order.</summary>
    public IReadOnlyList<string> Said(string resident) => [.. _said[resident].Select(each => each.Words)];

    /// <summary>What the platform told somebody had failed.</summary>
    public IReadOnlyList<string> Failed(string resident) => [.. _said[resident].Where(each => each.Push.Result.Outcome == PushOutcome.Failed).Select(each => each.Words)];

    /// <summary>What somebody said that reached a host at once: a later word may overtake only what did not.</summary>
    public IReadOnlyList<string> Prompt(string resident) =>
        [.. _said[resident].Where(each => IsPrompt(each.Push.Result.Tries[0])).Select(each => each.Words)];

    /// <summary>The answers on somebody's screen: the turn's number and the words it answers.</summary>
    public IReadOnlyList<(int Turn, string Words)> Answers(string resident) =>
    [
        .. platform.Residents.Screen(resident).Where(line => line.Side == "account").SelectMany(line => Answer().Matches(line.Text ?? ""))
            .Select(match => (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value)),
    ];

    /// <summary>Everything all of them have read from the account.</summary>
    public IReadOnlyList<string> Read => [.. Names.SelectMany(resident => platform.Residents.Screen(resident)).Where(line => line.Side == "account").Select(line => line.Text ?? "")];

    private static bool IsPrompt(PushTry first) => first.Fault is not (Fault.Drop or Fault.Delay) && first.Note?.StartsWith("no connection", StringComparison.Ordinal) != true;

    [GeneratedRegex(@"#(\d+) ([^\n]*〔\d+〕)")]
    private static partial Regex Answer();
}
