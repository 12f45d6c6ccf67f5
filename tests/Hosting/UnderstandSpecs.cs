using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CommunityBot.Tests.Architecture;

namespace CommunityBot.Tests.Hosting;

/// <summary>The window for people as a process: what contributors pipe into it and read from it.</summary>
public class UnderstandSpecs
{
    // What this test run was built with, beside the specs' own folder.
    private static string Program { get; } =
        Path.Combine(Repository.Root, "artifacts/bin/CommunityBot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "CommunityBot.dll");

    [Fact]
    public async Task Every_line_is_answered_by_one_object_of_the_documented_shape()
    {
        var answers = await AskAsync("""{"id":"a","text":"金海湾3号楼和5号楼2单元井盖没了,电话13800138000,明天下午三点来人","reference":"2026-11-27T19:52:00+08:00","dialog":null}""" + "\n");

        var answer = answers.Should().ContainSingle().Subject;
        string.Join(' ', answer.EnumerateObject().Select(field => field.Name)).Should().Be(
            "id normalized intents emergency times addresses numbers phones yesNo hours fault urgency placeCategory elapsedMicroseconds");
        answer.GetProperty("id").GetString().Should().Be("a");
        answer.GetProperty("intents")[0].GetProperty("name").GetString().Should().Be("repairs.report");
        answer.GetProperty("intents")[0].GetProperty("score").GetDouble().Should().BeInRange(0.4, 1);
        answer.GetProperty("fault").GetString().Should().Be("DRAIN");
        answer.GetProperty("urgency").GetString().Should().Be("P1");
        answer.GetProperty("phones")[0].GetString().Should().Be("13800138000");
        answer.GetProperty("times")[0].GetProperty("readings")[0].GetProperty("start").GetString().Should().Be("2026-11-28T15:00:00");
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_answered_by_an_error_and_the_run_goes_on()
    {
        var answers = await AskAsync("{\"id\":\"x\"}\n{broken\n{\"id\":4,\"text\":\"\\ud800\"}\n{\"id\":5,\"text\":\"明天\",\"reference\":\"noon\"}\n你好\n");

        answers.Select(answer => answer.TryGetProperty("error", out _)).Should().Equal(true, true, true, true, false);
        answers.Select(answer => answer.GetProperty("id").GetString()).Should().Equal("x", "2", "3", "5", "5");
    }

    [Fact]
    public async Task Files_from_any_editor_are_read()
    {
        var answers = await AskAsync("\uFEFF{\"id\":\"1\",\"text\":\"你好\"}\r\n\r\n   \n谢谢\r\n再见");

        answers.Select(answer => answer.GetProperty("normalized").GetString()).Should().Equal("你好", "谢谢", "再见");
    }

    [Fact]
    public async Task Times_are_told_in_the_community_s_zone()
    {
        var answers = await AskAsync("""
            {"id":"1","text":"明天","reference":"2026-11-27T20:52:00Z"}
            {"id":"2","text":"明天","reference":"2026-11-27T20:52:00"}
            """);

        answers.Select(answer => answer.GetProperty("times")[0].GetProperty("readings")[0].GetProperty("start").GetString())
            .Should().Equal("2026-11-29T00:00:00", "2026-11-28T00:00:00");
    }

    private static async Task<IReadOnlyList<JsonElement>> AskAsync(string lines)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, "understand"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var answers = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(lines);
        process.StandardInput.Close();
        var read = await answers;
        await process.WaitForExitAsync();

        (process.ExitCode, await complaint).Should().Be((0, ""));
        return [.. read.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
