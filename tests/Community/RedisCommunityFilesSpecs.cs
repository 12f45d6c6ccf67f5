using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;
using StackExchange.Redis;

namespace CommunityBot.Tests.Community;

/// <summary>A version of the community's files is there whole, for every host, or not at all.</summary>
public sealed class RedisCommunityFilesSpecs : IDisposable
{
    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IConnectionMultiplexer> _connections = [];

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Files_come_back_as_they_were(StateServer server)
    {
        var stored = Host(server);
        (await stored.CurrentVersionAsync(default)).Should().BeNull();

        var version = await stored.SaveAsync(Sample.Files, default);

        (await stored.CurrentVersionAsync(default)).Should().Be(version);
        Texts(await Host(server).LoadAsync(version, default)).Should().Equal(Texts(Sample.Files));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_large_file_comes_back_whole_though_characters_lie_across_its_parts(StateServer server)
    {
        var large = Files(string.Concat(Enumerable.Repeat("药店😀,", 200_000)));

        var version = await Host(server).SaveAsync(large, default);

        Texts(await Host(server).LoadAsync(version, default)).Should().Equal(Texts(large));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_host_reads_whole_versions_while_another_one_imports(StateServer server)
    {
        var (importing, reading) = (Host(server), Host(server));
        await importing.SaveAsync(Numbered(0), default);

        var imports = Task.Run(async () =>
        {
            for (var number = 1; number <= 30; number++)
            {
                await importing.SaveAsync(Numbered(number), default);
            }
        });

        var last = 0;
        while (!imports.IsCompleted)
        {
            var texts = Texts(await reading.LoadAsync((await reading.CurrentVersionAsync(default))!, default));
            texts.Values.Distinct().Should().ContainSingle("both files are of one version");
            int.Parse(texts["a.csv"], CultureInfo.InvariantCulture).Should().BeGreaterThanOrEqualTo(last);
            last = int.Parse(texts["a.csv"], CultureInfo.InvariantCulture);
        }

        await imports;

        static CommunityFiles Numbered(int number) => Files($"{number}");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task An_import_that_is_broken_off_is_never_seen(StateServer server)
    {
        var stored = Host(server);
        var version = await stored.SaveAsync(Files("before"), default);
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        await FluentActions.Awaiting(() => stored.SaveAsync(Files("after"), stopping.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await stored.CurrentVersionAsync(default)).Should().Be(version);
        Texts(await stored.LoadAsync(version, default)).Should().Equal(Texts(Files("before")));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_missing_part_is_told_and_not_taken_for_an_empty_file(StateServer server)
    {
        var stored = Host(server);
        var version = await stored.SaveAsync(Files("text"), default);
        (await _connections[0].GetDatabase().KeyDeleteAsync(_keys.Of($"community:{version}:b.csv:0"))).Should().BeTrue();

        await FluentActions.Awaiting(() => stored.LoadAsync(version, default)).Should().ThrowAsync<InvalidDataException>().WithMessage("*b.csv*");
        await FluentActions.Awaiting(() => stored.LoadAsync("unknown", default)).Should().ThrowAsync<InvalidDataException>().WithMessage("*unknown*");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_version_taken_by_one_host_is_followed_by_the_others(StateServer server)
    {
        var (first, second) = (new CommunityCatalog([]), new CommunityCatalog([]));
        var (importing, following) = (new CommunityImporter(first, Host(server)), new CommunityImporter(second, Host(server)));
        (await following.RefreshAsync(default)).Should().BeNull();

        await importing.ImportAsync(Files("1"), default);

        (await following.RefreshAsync(default)).Should().Be(new ImportOutcome.Taken(first.Version));
        second.Version.Should().Be(first.Version);
        (await following.RefreshAsync(default)).Should().BeNull("the host is there already");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_is_refused_is_not_stored(StateServer server)
    {
        var picky = CommunityModel.Of<string>((files, problems) =>
        {
            if (files.Find("a.csv") != "good")
            {
                problems.Add(new ImportProblem("a.csv", 1, "", "bad"));
            }

            return "";
        });
        var stored = Host(server);
        var importer = new CommunityImporter(new CommunityCatalog([picky]), stored);
        await importer.ImportAsync(Files("good"), default);
        var version = await stored.CurrentVersionAsync(default);

        (await importer.ImportAsync(Files("evil"), default)).Should().BeOfType<ImportOutcome.Refused>();

        (await stored.CurrentVersionAsync(default)).Should().Be(version);
    }

    private RedisCommunityFiles Host(StateServer server)
    {
        var connection = server.Connect();
        _connections.Add(connection);
        return new RedisCommunityFiles(connection, _keys, TimeProvider.System);
    }

    private static CommunityFiles Files(string text) => new([KeyValuePair.Create("a.csv", text), KeyValuePair.Create("b.csv", text)]);

    private static Dictionary<string, string> Texts(CommunityFiles files) => files.Names.ToDictionary(name => name, name => files.Find(name)!);
}
