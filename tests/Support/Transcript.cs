using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Support;

/// <summary>
/// A conversation as the product has it, read from a .chat file.
/// <code>
/// # title            @时间 2026-11-27T19:52   sets the clock      @过 10分钟   lets time pass      @居民 甲   another resident
/// 👤 words           [图片]  [语音 words]  [位置 35.04,111.03 label]  [扫码 QR-…]  [点 button]  [关注]  [重发] the last push again
/// ＋ the reply says   － the reply does not say   ≤ 40 the reply, buttons aside, has at most so many characters
/// 🧑‍🔧R02 words       whoever holds a role writes      📣 words  something that came unasked says so; alone: nothing came      📣R02 words  on the role's phone
/// 🤖 the reply, whole; … stands for anything, {单号} for an order's number
/// </code>
/// </summary>
internal sealed partial record Transcript(string Title, IReadOnlyList<TranscriptStep> Steps)
{
    private const string Resident = "👤";
    private const string Bot = "🤖";
    private const string Staff = "🧑‍🔧";
    private const string Pushed = "📣";

    public static Transcript Read(string path)
    {
        var steps = new List<TranscriptStep>();
        var title = Path.GetFileNameWithoutExtension(path);
        foreach (var line in File.ReadLines(path).Select(line => line.TrimEnd()))
        {
            switch (line)
            {
                case "":
                    break;
                case ['#', .. var text]:
                    title = text.Trim();
                    break;
                case ['@', .. var directive]:
                    steps.Add(Directive(directive));
                    break;
                case var said when said.StartsWith(Resident, StringComparison.Ordinal):
                    steps.Add(new TranscriptStep.Say(said[Resident.Length..].Trim(), []));
                    break;
                case var said when said.StartsWith(Staff, StringComparison.Ordinal):
                    steps.Add(SayOf(OfRole(said[Staff.Length..])));
                    break;
                case var pushed when pushed.StartsWith(Pushed, StringComparison.Ordinal):
                    steps.Add(PushOf(OfRole(pushed[Pushed.Length..])));
                    break;
                default:
                    steps[^1] = Expect(steps[^1], line);
                    break;
            }
        }

        return new Transcript(title, steps);
    }

    private static TranscriptStep Directive(string text) => text.Split(' ', 2) switch
    {
        ["时间", var time] => new TranscriptStep.SetClock(new DateTimeOffset(DateTime.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(8))),
        ["过", var length] => new TranscriptStep.Pass(Length(length)),
        ["居民", var name] => new TranscriptStep.Resident(name),
        _ => throw new FormatException($"A transcript knows no @{text}."),
    };

    private static TimeSpan Length(string text)
    {
        var match = LengthPattern().Match(text);
        var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "秒" => TimeSpan.FromSeconds(count),
            "分钟" => TimeSpan.FromMinutes(count),
            "小时" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    private static TranscriptStep Expect(TranscriptStep step, string line) => line switch
    {
        ['＋', .. var text] => Adding(step, text, Expectation.Says),
        ['－', .. var text] => Adding(step, text, Expectation.DoesNotSay),
        ['≤', .. var most] => Adding(step, most, Expectation.AtMost),
        _ when line.StartsWith(Bot, StringComparison.Ordinal) => Adding(step, line[Bot.Length..], Expectation.Is),
        _ when step is TranscriptStep.Say { Expected: [.. var before, { Kind: Expectation.Is } last] } say => say with { Expected = [.. before, last with { Text = $"{last.Text}\n{line.Trim()}" }] },
        _ => throw new FormatException($"A transcript line starts with 👤, 🧑‍🔧, 📣, 🤖, ＋, －, ≤ or @: {line}"),
    };

    private static TranscriptStep Adding(TranscriptStep step, string text, Expectation kind) => step switch
    {
        TranscriptStep.Say say => say with { Expected = [.. say.Expected, new Expected(text.Trim(), kind)] },
        TranscriptStep.Push push => push with { Expected = [.. push.Expected, new Expected(text.Trim(), kind)] },
        _ => throw new FormatException($"Nothing was said before: {text}"),
    };

    private static TranscriptStep.Say SayOf((string? Role, string Words) said) => new(said.Words, [], said.Role);

    private static TranscriptStep.Push PushOf((string? Role, string Words) pushed) =>
        new([new Expected(pushed.Words, pushed.Words.Length == 0 ? Expectation.Is : Expectation.Says)], pushed.Role);

    // R02 words
    private static (string? Role, string Words) OfRole(string text) =>
        RolePattern().Match(text) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : (null, text.Trim());

    [GeneratedRegex(@"^(R\d+)(.*)$")]
    private static partial Regex RolePattern();

    [GeneratedRegex(@"^(\d+)\s*(秒|分钟|小时|天)$")]
    private static partial Regex LengthPattern();
}
