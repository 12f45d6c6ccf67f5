using BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.State;

public sealed class BotStateSpecs
{
    private readonly Dictionary<string, JObject> _documents = [];
    private readonly CountingStorage _storage;
    private readonly UserState _state;
    private readonly IStatePropertyAccessor<Settings> _settings;

    public BotStateSpecs()
    {
        _storage = new CountingStorage(new MemoryStorage(_documents));
        _state = new UserState(_storage);
        _settings = _state.CreateProperty<Settings>("settings");
    }

    [Fact]
    public void A_state_needs_a_storage_and_a_property_a_name()
    {
        FluentActions.Invoking(() => new UserState(null)).Should().Throw<ArgumentNullException>();
        _state.Invoking(it => it.CreateProperty<int>(null)).Should().Throw<ArgumentNullException>();
        _state.Invoking(it => it.CreateProperty<int>(" ")).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task A_default_is_kept_and_changes_to_it_are_saved()
    {
        var turn = Turn();
        (await _settings.GetAsync(turn, () => new Settings())).Count = 7;
        await _state.SaveChangesAsync(turn);

        (await _settings.GetAsync(Turn())).Count.Should().Be(7);
        _documents.Keys.Should().Equal("test/users/u");
    }

    [Fact]
    public async Task Values_without_a_default_are_the_types_own()
    {
        (await _state.CreateProperty<int>("n").GetAsync(Turn())).Should().Be(0);
        (await _state.CreateProperty<string>("s").GetAsync(Turn())).Should().BeNull();
        (await _state.CreateProperty<int>("n").GetAsync(Turn(), () => 5)).Should().Be(5);
    }

    [Fact]
    public async Task The_document_is_read_once_a_turn_and_written_only_when_it_has_changed()
    {
        var turn = Turn();
        await _settings.GetAsync(turn, () => new Settings());
        await _settings.GetAsync(turn);
        await _state.SaveChangesAsync(turn);
        await _state.SaveChangesAsync(turn);
        (_storage.Reads, _storage.Writes).Should().Be((1, 1));

        turn = Turn();
        await _settings.GetAsync(turn);
        await _state.SaveChangesAsync(turn);
        (_storage.Reads, _storage.Writes).Should().Be((2, 1));
        await _state.SaveChangesAsync(turn, force: true);
        _storage.Writes.Should().Be(2);
        await _state.LoadAsync(turn, force: true);
        _storage.Reads.Should().Be(3);
    }

    [Fact]
    public async Task Without_loading_there_is_nothing_to_save()
    {
        await _state.SaveChangesAsync(Turn());

        _storage.Writes.Should().Be(0);
        _state.GetCachedState(Turn()).Should().BeNull();
    }

    [Fact]
    public async Task A_deleted_property_is_gone_after_saving()
    {
        var turn = Turn();
        await _settings.SetAsync(turn, new Settings());
        await _state.SaveChangesAsync(turn);
        turn = Turn();
        await _settings.DeleteAsync(turn);
        await _state.SaveChangesAsync(turn);

        (await _settings.GetAsync(Turn())).Should().BeNull();
    }

    [Fact]
    public async Task Clearing_empties_the_document_and_deleting_removes_it()
    {
        var turn = Turn();
        await _settings.SetAsync(turn, new Settings { Count = 1 });
        await _state.SaveChangesAsync(turn);
        await _state.ClearStateAsync(turn);
        (await _settings.GetAsync(turn)).Should().BeNull();
        await _state.SaveChangesAsync(turn);
        (await _settings.GetAsync(Turn())).Should().BeNull();

        await _state.DeleteAsync(turn);
        _documents.Should().BeEmpty();
        _state.GetCachedState(turn).Should().BeNull();
    }

    [Fact]
    public async Task Each_state_has_its_own_key()
    {
        await SaveAsync(new ConversationState(_storage));
        await SaveAsync(new PrivateConversationState(_storage));
        await SaveAsync(_state);

        _documents.Keys.Should().BeEquivalentTo("test/conversations/c", "test/conversations/c/users/u", "test/users/u");

        static async Task SaveAsync(BotState state)
        {
            var turn = Turn();
            await state.CreateProperty<string>("p").SetAsync(turn, "v");
            await state.SaveChangesAsync(turn);
        }
    }

    [Fact]
    public async Task A_turn_that_lacks_what_the_key_is_made_of_has_no_state()
    {
        var noChannel = new TurnContext(new RecordingAdapter(), new Activity { From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") });
        var nobody = new TurnContext(new RecordingAdapter(), new Activity { ChannelId = "test" });

        await _state.Invoking(it => it.LoadAsync(noChannel)).Should().ThrowAsync<InvalidOperationException>();
        await _state.Invoking(it => it.LoadAsync(nobody)).Should().ThrowAsync<InvalidOperationException>();
        await new ConversationState(_storage).Invoking(it => it.LoadAsync(nobody)).Should().ThrowAsync<InvalidOperationException>();
        await new PrivateConversationState(_storage).Invoking(it => it.LoadAsync(nobody)).Should().ThrowAsync<InvalidOperationException>();
        await _state.Invoking(it => it.LoadAsync(null)).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task A_document_without_type_names_is_read_all_the_same()
    {
        _documents["test/users/u"] = JObject.Parse("""{"settings":{"Count":3},"n":4}""");
        var turn = Turn();

        var settings = await _settings.GetAsync(turn);
        settings.Count.Should().Be(3);
        (await _state.CreateProperty<int>("n").GetAsync(turn)).Should().Be(4);
        settings.Count = 5;
        await _state.SaveChangesAsync(turn);
        (await _settings.GetAsync(Turn())).Count.Should().Be(5);
    }

    [Fact]
    public async Task The_cached_document_can_be_looked_at_and_changed()
    {
        var turn = Turn();
        await _settings.SetAsync(turn, new Settings { Count = 2 });

        _state.Get(turn)["settings"]["Count"].Value<int>().Should().Be(2);
        _state.GetCachedState(turn).State["other"] = "x";
        await _state.SaveChangesAsync(turn);
        (await _state.CreateProperty<string>("other").GetAsync(Turn())).Should().Be("x");
    }

    [Fact]
    public async Task States_are_saved_together_after_the_turn()
    {
        var conversation = new ConversationState(_storage);
        var middleware = new AutoSaveStateMiddleware(_state).Add(conversation);
        var turn = Turn();

        await middleware.OnTurnAsync(turn, async _ =>
        {
            await _settings.SetAsync(turn, new Settings());
            await conversation.CreateProperty<int>("n").SetAsync(turn, 1);
        });

        middleware.BotStateSet.BotStates.Should().HaveCount(2);
        _documents.Should().HaveCount(2);
        await new BotStateSet(_state, conversation).LoadAllAsync(Turn());
        _storage.Reads.Should().Be(4);
    }

    [Fact]
    public async Task A_turn_that_fails_saves_nothing()
    {
        var turn = Turn();

        await FluentActions.Awaiting(() => new AutoSaveStateMiddleware(_state).OnTurnAsync(turn, async _ =>
        {
            await _settings.SetAsync(turn, new Settings());
            throw new InvalidTimeZoneException();
        })).Should().ThrowAsync<InvalidTimeZoneException>();

        _storage.Writes.Should().Be(0);
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), new Activity(ActivityTypes.Message)
    {
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Conversation = new ConversationAccount(id: "c"),
    });

    public sealed class Settings
    {
        public int Count { get; set; }
    }

    private sealed class CountingStorage(IStorage inner) : IStorage
    {
        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);
    }
}
