using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Book;

/// <summary>Several documents change together or not at all, and no change is lost, whoever comes between.</summary>
public sealed class BookSpecs : IDisposable
{
    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IDisposable> _opened = [];

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_is_written_is_read_as_it_was_and_what_is_not_is_null(StateServer server)
    {
        var book = Host(server);
        await SetAsync(book, "page", 7, "灯不亮了😟");

        (await book.ReadAsync("page", BookSpecsJson.Default.Page, default)).Should().Be(new Page(7, "灯不亮了😟"));
        (await book.ReadAsync("no such page", BookSpecsJson.Default.Page, default)).Should().BeNull();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Counting_at_once_from_two_hosts_loses_nothing(StateServer server)
    {
        var books = new[] { Host(server), Host(server) };

        var seen = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => books[number % 2].ChangeAsync(CountAsync, default)));

        seen.Should().BeEquivalentTo(Enumerable.Range(1, 200));
        (await books[0].ReadAsync("count", BookSpecsJson.Default.Page, default))!.Number.Should().Be(200);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_was_only_read_must_still_be_so_when_something_else_is_written(StateServer server)
    {
        var book = Host(server);
        await SetAsync(book, "seats", 1);
        var runs = 0;

        var taken = await book.ChangeAsync(
            async change =>
            {
                var left = (await change.ReadAsync("seats", BookSpecsJson.Default.Page))!.Number;
                if (runs++ == 0)
                {
                    await SetAsync(book, "seats", 0);
                }

                if (left > 0)
                {
                    change.Write("mine", new Page(1), BookSpecsJson.Default.Page);
                }

                return left > 0;
            },
            default);

        taken.Should().BeFalse();
        runs.Should().Be(2);
        (await book.ReadAsync("mine", BookSpecsJson.Default.Page, default)).Should().BeNull();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_page_believed_missing_may_not_have_come_into_being(StateServer server)
    {
        var book = Host(server);
        var first = true;

        await book.ChangeAsync(
            async change =>
            {
                var before = await change.ReadAsync("page", BookSpecsJson.Default.Page);
                if (first)
                {
                    first = false;
                    await SetAsync(book, "page", 5);
                }

                change.Write("page", new Page((before?.Number ?? 0) + 1), BookSpecsJson.Default.Page);
                return true;
            },
            default);

        (await book.ReadAsync("page", BookSpecsJson.Default.Page, default))!.Number.Should().Be(6);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_decision_that_fails_writes_nothing_of_what_it_had_prepared(StateServer server)
    {
        var book = Host(server);

        await FluentActions.Awaiting(() => book.ChangeAsync<bool>(
            change =>
            {
                change.Write("page", new Page(1), BookSpecsJson.Default.Page);
                change.Append("lines", "a line");
                throw new InvalidOperationException();
            },
            default)).Should().ThrowAsync<InvalidOperationException>();

        (await book.ReadAsync("page", BookSpecsJson.Default.Page, default)).Should().BeNull();
        (await book.ReadLinesAsync("lines", default)).Should().BeEmpty();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Lines_appended_at_once_all_stay_and_those_taken_away_are_the_ones_that_were_read(StateServer server)
    {
        var books = new[] { Host(server), Host(server) };
        var appended = Task.WhenAll(Enumerable.Range(0, 100).Select(number => books[number % 2].ChangeAsync(
            change =>
            {
                change.Append("lines", $"line {number}");
                return Task.FromResult(true);
            },
            default)));
        var taken = new List<string>();
        while (!appended.IsCompleted || (await books[0].ReadLinesAsync("lines", default)).Count > 0)
        {
            taken.AddRange(await books[0].ChangeAsync(
                async change =>
                {
                    var lines = await change.ReadLinesAsync("lines");
                    change.WriteLines("lines", []);
                    return lines;
                },
                default));
        }

        await appended;
        taken.Should().BeEquivalentTo(Enumerable.Range(0, 100).Select(number => $"line {number}"));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_change_sees_its_own_writes(StateServer server)
    {
        var book = Host(server);
        await SetAsync(book, "page", 1);

        var seen = await book.ChangeAsync(
            async change =>
            {
                change.Write("page", new Page(2), BookSpecsJson.Default.Page);
                var written = await change.ReadAsync("page", BookSpecsJson.Default.Page);
                change.Remove("page");
                return (written, removed: await change.ReadAsync("page", BookSpecsJson.Default.Page));
            },
            default);

        seen.written.Should().Be(new Page(2));
        seen.removed.Should().BeNull();
        (await book.ReadAsync("page", BookSpecsJson.Default.Page, default)).Should().BeNull();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Lines_appended_and_taken_away_in_one_change_end_as_the_change_left_them(StateServer server)
    {
        var book = Host(server);
        await book.ChangeAsync(
            async change =>
            {
                change.Append("lines", "a");
                change.Append("lines", "b");
                change.WriteLines("lines", [.. (await change.ReadLinesAsync("lines")).Where(line => line != "a")]);
                change.Append("lines", "c");
                return true;
            },
            default);
        await book.ChangeAsync(
            async change =>
            {
                _ = await change.ReadLinesAsync("lines");
                change.WriteLines("lines", []);
                change.Append("lines", "d");
                return true;
            },
            default);

        (await book.ReadLinesAsync("lines", default)).Should().Equal("d");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_page_kept_for_a_while_goes_by_itself(StateServer server)
    {
        var book = Host(server);
        await book.ChangeAsync(
            change =>
            {
                change.Write("page", new Page(1), BookSpecsJson.Default.Page, TimeSpan.FromHours(1));
                return Task.FromResult(true);
            },
            default);

        var connection = server.Connect();
        _opened.Add(connection);
        (await connection.GetDatabase().KeyTimeToLiveAsync(_keys.OfBook("page"))).Should().BeCloseTo(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_a_killed_host_left_half_written_is_finished_before_anybody_looks(StateServer server)
    {
        var connection = server.Connect();
        _opened.Add(connection);
        var database = connection.GetDatabase();
        // The journal as the script writes it, with the first of its two appends made.
        await database.ScriptEvaluateAsync(
            "redis.call('APPEND', KEYS[1], 'a\\n'); redis.call('SET', KEYS[3], cmsgpack.pack({ { KEYS[1], '2', 'a\\n', '0', 0 }, { KEYS[2], '2', 'b\\n', '0', 0 } }))",
            [_keys.OfBook("done"), _keys.OfBook("open"), _keys.OfBook(RedisBookChange.Journal)]);

        var book = Host(server);

        (await book.ReadLinesAsync("open", default)).Should().Equal("b");
        (await book.ReadLinesAsync("done", default)).Should().Equal("a");
        (await database.KeyExistsAsync(_keys.OfBook(RedisBookChange.Journal))).Should().BeFalse();
    }

    private RedisBook Host(StateServer server)
    {
        var connection = server.Connect();
        var book = new RedisBook(connection, _keys);
        _opened.AddRange([book, connection]);
        return book;
    }

    private static async Task<int> CountAsync(IBookChange change)
    {
        var count = (await change.ReadAsync("count", BookSpecsJson.Default.Page))?.Number ?? 0;
        change.Write("count", new Page(count + 1), BookSpecsJson.Default.Page);
        return count + 1;
    }

    private static Task<bool> SetAsync(RedisBook book, string key, int number, string? words = null) => book.ChangeAsync(
        change =>
        {
            change.Write(key, new Page(number, words), BookSpecsJson.Default.Page);
            return Task.FromResult(true);
        },
        default);
}

internal sealed record Page(int Number, string? Words = null);

[JsonSerializable(typeof(Page))]
internal sealed partial class BookSpecsJson : JsonSerializerContext;
