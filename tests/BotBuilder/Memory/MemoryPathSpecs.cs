using BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Memory;

public sealed class MemoryPathSpecs
{
    private readonly DialogStateManager _memory;

    public MemoryPathSpecs()
    {
        var turn = new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") });
        _memory = new DialogContext(new DialogSet(), turn, new DialogState()).State;
    }

    [Fact]
    public void Brackets_take_a_name_in_quotes_whatever_it_is_made_of()
    {
        _memory.SetValue("turn.rooms['a.b']", 1);
        _memory.SetValue("turn.rooms[\"c[0]\"]", 2);

        _memory.GetIntValue("turn.rooms[\"a.b\"]").Should().Be(1);
        _memory.GetIntValue("turn.rooms['c[0]']").Should().Be(2);
    }

    [Fact]
    public void Brackets_take_the_path_of_the_name()
    {
        _memory.SetValue("turn.who", "li");
        _memory.SetValue("turn.rooms[turn.who]", "three");

        _memory.GetStringValue("turn.rooms.li").Should().Be("three");
        _memory.GetStringValue("turn.rooms[turn.who]").Should().Be("three");
    }

    [Fact]
    public void An_object_is_read_by_a_name_that_it_tells_itself()
    {
        var memory = new Dictionary<string, object> { ["key"] = "name" };

        ObjectPath.SetPathValue(memory, "[key]", "Li");

        ObjectPath.GetPathValue<string>(memory, "name").Should().Be("Li");
        ObjectPath.RemovePathValue(memory, "[key]");
        ObjectPath.HasValue(memory, "name").Should().BeFalse();
    }

    [Fact]
    public void The_first_entity_may_be_the_first_of_a_list_of_lists()
    {
        _memory.SetValue("@@city", new JArray("Hangzhou", "Suzhou"));
        _memory.SetValue("@@place", new JArray(new JArray(JObject.FromObject(new { name = "park" })), new JArray()));
        _memory.SetValue("@@nothing", new JArray());

        _memory.GetStringValue("@city").Should().Be("Hangzhou");
        _memory.GetStringValue("@place.name").Should().Be("park");
        _memory.GetStringValue("@nothing", "none").Should().Be("none");
        _memory.GetStringValue("turn.recognized.entities.city.First()").Should().Be("Hangzhou");
    }

    [Theory]
    [InlineData("user")]
    [InlineData("nowhere")]
    public void A_scope_cannot_be_removed_as_a_value(string path) =>
        _memory.Invoking(it => it.RemoveValue(path)).Should().Throw<NotSupportedException>();
}
