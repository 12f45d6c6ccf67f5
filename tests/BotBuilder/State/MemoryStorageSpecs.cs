using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.State;

public sealed class MemoryStorageSpecs
{
    private readonly Dictionary<string, JObject> _documents = [];
    private readonly MemoryStorage _storage;

    public MemoryStorageSpecs() => _storage = new MemoryStorage(_documents);

    [Fact]
    public async Task What_was_written_is_read_with_its_type()
    {
        await WriteAsync("key", new Item { Text = "x", Inner = new Item { Text = "y" } });

        var read = await ReadAsync<Item>("key");
        read.Text.Should().Be("x");
        read.Inner.Should().BeOfType<Item>().Which.Text.Should().Be("y");
        (await _storage.ReadAsync(["unknown"], default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Any_key_will_do()
    {
        const string Key = "!@#$%^&*()~/\\><,.?';\"`~";
        await WriteAsync(Key, new Item { Text = "x" });

        (await ReadAsync<Item>(Key)).Text.Should().Be("x");
        await _storage.DeleteAsync([Key, "unknown"], default);
        (await _storage.ReadAsync([Key], default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_done_with_no_keys()
    {
        await _storage.Invoking(it => it.ReadAsync(null, default)).Should().ThrowAsync<ArgumentNullException>();
        await _storage.Invoking(it => it.WriteAsync(null, default)).Should().ThrowAsync<ArgumentNullException>();
        await _storage.Invoking(it => it.DeleteAsync(null, default)).Should().ThrowAsync<ArgumentNullException>();
        FluentActions.Invoking(() => new MemoryStorage((JsonSerializer)null)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("stored", true)]
    [InlineData("older", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task An_item_with_a_tag_is_written_only_over_the_version_that_was_read(string tag, bool accepted)
    {
        await WriteAsync("key", new Versioned { Text = "first" });
        var stored = await ReadAsync<Versioned>("key");
        stored.ETag.Should().NotBeNullOrEmpty();

        var write = FluentActions.Awaiting(() => WriteAsync("key", new Versioned { Text = "second", ETag = tag == "stored" ? stored.ETag : tag }));

        if (accepted)
        {
            await write.Should().NotThrowAsync();
            (await ReadAsync<Versioned>("key")).ETag.Should().NotBe(stored.ETag);
        }
        else
        {
            await write.Should().ThrowAsync<ArgumentException>().WithMessage("*Etag conflict*");
            (await ReadAsync<Versioned>("key")).Text.Should().Be("first");
        }
    }

    [Fact]
    public async Task Of_two_who_read_the_same_version_the_second_writes_in_vain()
    {
        await WriteAsync("key", new Versioned());
        var (one, other) = (await ReadAsync<Versioned>("key"), await ReadAsync<Versioned>("key"));

        await WriteAsync("key", one);
        await FluentActions.Awaiting(() => WriteAsync("key", other)).Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}""")]
    [InlineData("""{"$type":"System.Windows.Data.ObjectDataProvider, PresentationFramework","MethodName":"Start"}""")]
    [InlineData("""{"$type":"System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib","x":{"$type":"System.Diagnostics.Process, System.Diagnostics.Process"}}""")]
    public async Task A_document_that_asks_for_a_foreign_type_is_kept_aside_and_begins_afresh(string json)
    {
        _documents["key"] = JObject.Parse(json);
        _documents["other"] = JObject.Parse("""{"a":1}""");

        var read = await _storage.ReadAsync(["key", "other"], default);

        read.Keys.Should().Equal("other");
        _documents.Keys.Should().BeEquivalentTo("corrupt:key", "other");
        JToken.DeepEquals(_documents["corrupt:key"], JObject.Parse(json)).Should().BeTrue();
    }

    [Fact]
    public async Task A_serializer_of_ones_own_decides_itself()
    {
        var plain = new MemoryStorage(new JsonSerializer { TypeNameHandling = TypeNameHandling.None }, _documents);
        await plain.WriteAsync(new Dictionary<string, object> { ["key"] = new Item { Text = "x" } }, default);

        _documents["key"].ContainsKey("$type").Should().BeFalse();
        (await plain.ReadAsync(["key"], default))["key"].Should().BeOfType<JObject>();
    }

    private Task WriteAsync(string key, object value) => _storage.WriteAsync(new Dictionary<string, object> { [key] = value }, default);

    private async Task<T> ReadAsync<T>(string key) => (T)(await _storage.ReadAsync([key], default))[key];

    public class Item
    {
        public string Text { get; set; }

        public object Inner { get; set; }
    }

    public sealed class Versioned : Item, IStoreItem
    {
        public string ETag { get; set; }
    }
}
