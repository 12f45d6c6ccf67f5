using System.Text;
using CommunityBot.Community;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Community;

/// <summary>Staff change the community's data by files: seen before it is done, done whole or not at all, undone when wrong.</summary>
public sealed class DataCommandSpecs : IAsyncLifetime
{
    private readonly TestBot _bot = new();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_import_is_shown_first_done_on_a_word_and_undone_on_another()
    {
        Write("venues.csv", text => text.Replace("0359-0000011", "0359-0000911"));

        (await SayAsync("import", _folder.Path)).Should().Contain("修改 1 行").And.Contain("0359-0000911").And.Contain("--yes");
        (await PhoneAsync()).Should().Contain("0359-0000011");

        (await SayAsync("import", _folder.Path, "--yes")).Should().Contain("已导入");
        (await PhoneAsync()).Should().Contain("0359-0000911");
        (await SayAsync("history")).Should().Contain("导入 venues.csv").And.Contain("首次启动导入");

        (await SayAsync("undo", "--yes")).Should().Contain("“0359-0000911”→“0359-0000011”");
        (await PhoneAsync()).Should().Contain("0359-0000011");
    }

    [Fact]
    public async Task All_problems_are_told_at_once_and_nothing_is_imported()
    {
        Write("venues.csv", text => text.Replace("35.0397,111.0311", "111.0311,35.0397").Replace("06:00-19:30", "25:00-19:30"));
        Write("closures.csv", text => text.Replace("2027-02-05", "2027-02-31"));

        var told = await SayAsync("import", _folder.Path, "--yes");

        told.Should().Contain("venues.csv 第 12 行“lat_gcj02”列").And.Contain("venues.csv 第 9 行“mon”列").And.Contain("closures.csv 第 2 行“date_from”列").And.NotContain("已导入");
        (await SayAsync("history")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
    }

    [Theory]
    [InlineData]
    [InlineData("--xlsx")]
    public async Task What_was_exported_changes_nothing_when_it_is_imported(params string[] how)
    {
        await SayAsync(["export", _folder.Path, .. how]);

        (await SayAsync("import", _folder.Path)).Should().Contain("没有要改的");
    }

    [Fact]
    public async Task Of_two_who_import_at_once_the_second_looks_again()
    {
        var importer = _bot.Services.GetRequiredService<CommunityImporter>();
        var first = await importer.PlanAsync(Change("0359-0000911"), default);
        var second = await importer.PlanAsync(Change("0359-0000912"), default);

        (await importer.ApplyAsync(first, "一", default)).Should().BeOfType<ImportOutcome.Taken>();
        (await importer.ApplyAsync(second, "二", default)).Should().BeOfType<ImportOutcome.Raced>();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    private static ImportedFiles Change(string phone) =>
        ImportedFiles.None.WithCsv("venues.csv", Encoding.UTF8.GetBytes(Sample.Files.Find("venues.csv")!.Replace("0359-0000011", phone)));

    private void Write(string file, Func<string, string> change) => File.WriteAllText(Path.Combine(_folder.Path, file), change(Sample.Files.Find(file)!));

    private async Task<string> SayAsync(params string[] words)
    {
        using var output = new StringWriter();
        await new DataCommand(_bot.Services.GetRequiredService<CommunityImporter>(), _bot.Services.GetRequiredService<RedisCommunityFiles>(), output).RunAsync(words, default);
        return output.ToString();
    }

    private async Task<string> PhoneAsync()
    {
        var stored = _bot.Services.GetRequiredService<RedisCommunityFiles>();
        return (await stored.LoadAsync((await stored.CurrentVersionAsync(default))!, default)).Find("venues.csv")!;
    }
}
