using System.Collections.Immutable;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.State;

/// <summary>What can never change is noticed by being another object, what can change by its content.</summary>
public sealed class UnchangingStateSpecs
{
    private readonly WritesCounted _storage = new();
    private readonly UserState _state;

    public UnchangingStateSpecs() => _state = new UserState(_storage);

    [Fact]
    public async Task An_unchanging_value_that_is_only_read_is_not_written_again()
    {
        (await WritesAsync<Place>(() => new Place("红旗街", [35.0, 111.0]), (_, _) => null)).Should().Be(0);
    }

    [Fact]
    public async Task Another_value_in_its_place_is_written()
    {
        (await WritesAsync<Place>(() => new Place("红旗街", [35.0, 111.0]), (place, _) => place with { Name = "学苑路" })).Should().Be(1);
    }

    [Fact]
    public async Task An_equal_value_in_its_place_is_not_written()
    {
        (await WritesAsync<Flag>(() => new Flag("甲", 1), (flag, _) => flag with { })).Should().Be(0);
        (await WritesAsync<string>(() => "甲", (_, _) => new string('甲', 1))).Should().Be(0);
    }

    [Fact]
    public async Task A_value_that_holds_something_changeable_is_written_when_that_has_changed()
    {
        (await WritesAsync<Basket>(() => new Basket(["鸡蛋"]), (basket, _) =>
        {
            basket.Goods.Add("白菜");
            return null;
        })).Should().Be(1);
    }

    [Fact]
    public async Task A_value_whose_members_can_be_set_is_written_when_one_was()
    {
        (await WritesAsync<Counter>(() => new Counter(), (counter, _) =>
        {
            counter.Count++;
            return null;
        })).Should().Be(1);
    }

    // Writes of a second turn, in which the value is read and, if the turn gives another, replaced.
    private async Task<int> WritesAsync<T>(Func<T> first, Func<T, ITurnContext, T> turn)
        where T : class
    {
        var property = _state.CreateProperty<T>(typeof(T).Name);
        var one = Turn();
        await property.SetAsync(one, first());
        await _state.SaveChangesAsync(one);
        _storage.Writes = 0;
        var two = Turn();
        if (turn(await property.GetAsync(two), two) is { } other)
        {
            await property.SetAsync(two, other);
        }

        await _state.SaveChangesAsync(two);
        return _storage.Writes;
    }

    private static TurnContext Turn() => new(new TestAdapter(), new Activity { ChannelId = "test", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") });

    public sealed record Place(string Name, ImmutableArray<double> At);

    public sealed record Flag(string Name, int Number);

    public sealed record Basket(List<string> Goods);

    public sealed record Counter
    {
        public int Count { get; set; }
    }

    // Keeps the objects themselves, as a storage that has read them a moment ago gives them.
    private sealed class WritesCounted : IStorage
    {
        private readonly Dictionary<string, object> _items = [];

        public int Writes { get; set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(_items.ContainsKey).ToDictionary(key => key, key => _items[key]));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
            {
                _items[key] = value;
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
