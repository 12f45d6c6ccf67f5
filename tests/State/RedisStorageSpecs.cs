using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Builder;

namespace CommunityBot.Tests.State;

/// <summary>The framework's storage contract, kept on both servers, within a turn and outside of one.</summary>
public class RedisStorageSpecs
{
    private static readonly StateType Note = new("spec.note", typeof(StoredNote));

    [Theory, OnGarnet, OnRedis]
    public async Task What_is_written_is_read_and_what_is_not_there_is_missing(StateServer server)
    {
        using var host = server.Open();
        await host.Alone.WriteAsync(new Dictionary<string, object> { ["a"] = 1, ["b"] = "二" });
        (await host.Alone.ReadAsync(["a", "b", "c"])).Should().BeEquivalentTo(new Dictionary<string, object> { ["a"] = 1, ["b"] = "二" });
        await host.Alone.DeleteAsync(["a", "c"]);
        (await host.Alone.ReadAsync(["a", "b"])).Keys.Should().Equal("b");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task An_item_that_somebody_else_has_changed_is_not_written(StateServer server)
    {
        using var host = server.Open(null, Note);
        await WriteAsync(host.Alone, new StoredNote { Text = "first" });
        var mine = await NoteAsync(host.Alone);
        var theirs = await NoteAsync(host.Alone);
        await WriteAsync(host.Alone, theirs with { Text = "theirs" });
        await host.Alone.Invoking(storage => WriteAsync(storage, mine with { Text = "mine" })).Should().ThrowAsync<ArgumentException>().WithMessage("Etag conflict*");
        (await NoteAsync(host.Alone)).Text.Should().Be("theirs");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_write_carries_its_new_tag_so_that_one_may_write_again(StateServer server)
    {
        using var host = server.Open(null, Note);
        var note = new StoredNote { Text = "one" };
        await WriteAsync(host.Alone, note);
        note.Text = "two";
        await WriteAsync(host.Alone, note);
        (await NoteAsync(host.Alone)).Should().Be(note);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_star_writes_over_anything_and_other_tags_do_not(StateServer server)
    {
        using var host = server.Open(null, Note);
        await WriteAsync(host.Alone, new StoredNote { Text = "first" });
        foreach (var tag in (string?[])[null, "", "0123456789abcdef", "garbage", "none"])
        {
            await host.Alone.Invoking(storage => WriteAsync(storage, new StoredNote { Text = "x", ETag = tag! })).Should().ThrowAsync<ArgumentException>(tag);
        }

        await WriteAsync(host.Alone, new StoredNote { Text = "star", ETag = "*" });
        (await NoteAsync(host.Alone)).Text.Should().Be("star");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Where_nothing_is_stored_any_tag_may_write(StateServer server)
    {
        using var host = server.Open(null, Note);
        await WriteAsync(host.Alone, new StoredNote { Text = "new", ETag = "0123456789abcdef" });
        (await NoteAsync(host.Alone)).Text.Should().Be("new");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Of_many_writers_at_once_with_one_tag_one_wins(StateServer server)
    {
        using var host = server.Open(null, Note);
        await WriteAsync(host.Alone, new StoredNote { Text = "first" });
        var read = await NoteAsync(host.Alone);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(async number =>
        {
            try
            {
                await WriteAsync(host.Alone, read with { Text = $"{number}" });
                return 1;
            }
            catch (ArgumentException)
            {
                return 0;
            }
        }));
        outcomes.Sum().Should().Be(1);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Documents_expire(StateServer server)
    {
        using var host = server.Open();
        await host.Alone.WriteAsync(new Dictionary<string, object> { ["a"] = 1 });
        (await host.Database.KeyTimeToLiveAsync(host.Keys.OfConversation("k", "a"))).Should().BeCloseTo(TimeSpan.FromDays(90), TimeSpan.FromMinutes(5));
    }

    [Theory, OnGarnet, OnRedis]
    public async Task What_cannot_be_read_is_missing_and_its_bytes_are_kept_once(StateServer server)
    {
        using var host = server.Open();
        await host.Database.StringSetAsync(host.Keys.OfConversation("k", "hurt"), """0123456789abcdef{"$type":"no.such","$value":1}""");
        (await host.Alone.ReadAsync(["hurt"])).Should().BeEmpty();
        (await host.Alone.ReadAsync(["hurt"])).Should().BeEmpty();
        host.KeptCorrupt("hurt").Should().ContainSingle();
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Within_a_turn_the_same_contract_holds_and_nothing_is_written_before_its_end(StateServer server)
    {
        using var host = server.Open(null, Note);
        await host.Turns.RunAsync("c", "1", async _ => { await WriteAsync(host.Storage, new StoredNote { Text = "first" }); return null; }, CancellationToken.None);
        await host.Turns.RunAsync("c", "2", async _ =>
        {
            var note = await NoteAsync(host.Storage);
            await host.Storage.Invoking(storage => WriteAsync(storage, new StoredNote { Text = "untagged" })).Should().ThrowAsync<ArgumentException>();
            note.Text = "second";
            await WriteAsync(host.Storage, note);
            note.Text = "changed after the write";
            (await NoteAsync(host.Storage)).Text.Should().Be("second");
            (await host.Store.ReadAsync("c")).Ring.Pushes.Should().HaveCount(1);
            return null;
        }, CancellationToken.None);
        await host.Turns.RunAsync("c", "3", async token =>
        {
            (await NoteAsync(host.Storage)).Text.Should().Be("second");
            await host.Storage.DeleteAsync(["note"], token);
            (await host.Storage.ReadAsync(["note"], token)).Should().BeEmpty();
            return null;
        }, CancellationToken.None);
        (await host.Store.ReadAsync("c")).Values.Should().BeEmpty();
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Outside_of_a_turn_the_storage_is_Redis_itself(StateServer server)
    {
        using var host = server.Open();
        await host.Storage.WriteAsync(new Dictionary<string, object> { ["a"] = 1 });
        (await host.Alone.ReadAsync(["a"])).Should().ContainKey("a");
    }

    [Fact]
    public void Keys_of_a_conversation_share_one_hash_tag_whatever_it_is_called()
    {
        var keys = new RedisKeys("cb");
        ((string?)keys.OfConversation("s", "wx1:o-1")).Should().Be($"cb:s:{{{Pseudonym.Of("wx1:o-1")}}}").And.NotContain("o-1");
        ((string?)keys.OfConversation("d", "wx1:o-1", "push")).Should().Be($"cb:d:{{{Pseudonym.Of("wx1:o-1")}}}:push");
    }

    private static Task WriteAsync(IStorage storage, StoredNote note) => storage.WriteAsync(new Dictionary<string, object> { ["note"] = note });

    private static async Task<StoredNote> NoteAsync(IStorage storage) => (StoredNote)(await storage.ReadAsync(["note"]))["note"];

    public sealed record StoredNote : IStoreItem
    {
        public string Text { get; set; } = "";

        public string ETag { get; set; } = null!;
    }
}
