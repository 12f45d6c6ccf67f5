using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CommunityBot.Tests.State;

/// <summary>What goes into state comes out as it was, and nothing else ever does.</summary>
public class StateSerializerSpecs
{
    private static readonly StateSerializer Serializer = new(new StateTypes([new StateType("spec.draft", typeof(Draft)), new StateType("spec.mood", typeof(Mood))]));

    public enum Mood
    {
        Calm,
        Cross,
    }

    public static TheoryData<object> Values() =>
    [
        true, 7, -1, int.MaxValue, 7L, long.MaxValue, 3.0, 3.5, 1e300, double.NaN, 2.5f, 12.50m,
        "楼道灯", "\"\\\u0000\u001f\u007f", "😀", "", Mood.Cross,
        new DateOnly(2026, 11, 27), new TimeOnly(19, 52), TimeSpan.FromMinutes(5), Guid.Empty,
        new DateTime(2026, 11, 27, 1, 2, 3, DateTimeKind.Utc), new DateTimeOffset(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8)),
        new List<string> { "a" }, new[] { 1, 2 }, new List<Draft> { new("x", [], null) }, new[] { Mood.Calm }, "bytes"u8.ToArray(),
        new Draft("3号楼2单元", ["p1", "p2"], new Draft("内", [], null)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_exactly_what_it_was(object value)
    {
        var back = RoundTrip(value);
        back.Should().BeOfType(value.GetType());
        back.Should().BeEquivalentTo(value, options => options.ComparingByMembers<Draft>());
    }

    [Fact]
    public void A_dialog_stack_with_a_waiting_prompt_comes_back_whole()
    {
        var state = new DialogState([new DialogInstance
        {
            Id = "repair",
            StackIndex = 1,
            State = new Dictionary<string, object>
            {
                ["options"] = new PromptOptions { Prompt = new Activity("message", text: "哪栋楼?"), Choices = [new Choice("三号楼") { Synonyms = ["3号楼"] }], Style = ListStyle.Inline },
                ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 1 },
                ["values"] = new Dictionary<string, object> { ["draft"] = new Draft("楼道", [], null), ["none"] = null! },
                ["dialogs"] = new DialogState([new DialogInstance { Id = "inner", State = new Dictionary<string, object>() }]),
            },
        }]);
        var document = (Dictionary<string, object>)RoundTrip(new Dictionary<string, object> { ["DialogState"] = state })!;
        var instance = document["DialogState"].Should().BeOfType<DialogState>().Which.DialogStack.Should().ContainSingle().Subject;
        (instance.Id, instance.StackIndex).Should().Be(("repair", 1));
        var options = instance.State["options"].Should().BeOfType<PromptOptions>().Subject;
        (options.Prompt.Text, options.Style, options.Choices[0].Value, options.Choices[0].Synonyms[0]).Should().Be(("哪栋楼?", ListStyle.Inline, "三号楼", "3号楼"));
        ((IDictionary<string, object>)instance.State["state"])["AttemptCount"].Should().Be(1);
        var values = (IDictionary<string, object>)instance.State["values"];
        values["draft"].Should().BeOfType<Draft>();
        values.Should().ContainKey("none").WhoseValue.Should().BeNull();
        instance.State["dialogs"].Should().BeOfType<DialogState>().Which.DialogStack[0].Id.Should().Be("inner");
    }

    [Fact]
    public void Text_stays_readable_and_compact() =>
        Encoding.UTF8.GetString(Serializer.Serialize(new Dictionary<string, object> { ["说"] = new Draft("楼道灯不亮了😀", [], null) }))
            .Should().Be("""{"说":{"$type":"spec.draft","$value":{"place":"楼道灯不亮了😀","photos":[],"earlier":null}}}""");

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => RoundTrip("坏\ud800了").Should().Be("坏�了");

    [Fact]
    public void JSON_from_outside_stays_JSON_whatever_type_it_names()
    {
        const string Hostile = """{"$type":"spec.draft","$value":{"place":"x"}}""";
        var element = (JsonElement)RoundTrip(JsonDocument.Parse(Hostile).RootElement)!;
        element.GetProperty("$type").GetString().Should().Be("spec.draft");
        var token = RoundTrip(JObject.Parse(Hostile)).Should().BeOfType<JObject>().Subject;
        ((string?)token["$type"]).Should().Be("spec.draft");
    }

    [Fact]
    public void A_dictionarys_keys_are_never_taken_for_a_types_name()
    {
        var back = RoundTrip(new Dictionary<string, object> { ["$type"] = "spec.draft", ["$value"] = new Draft("x", [], null) });
        var members = back.Should().BeOfType<Dictionary<string, object>>().Subject;
        members["$type"].Should().Be("spec.draft");
        members["$value"].Should().BeOfType<Draft>();
    }

    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","$value":{"fileName":"x"}}""")]
    [InlineData("""{"$type":"CommunityBot.Tests.State.StateSerializerSpecs+Draft","$value":{}}""")]
    [InlineData("""{"$type":"list:list:spec.draft","$value":[]}""")]
    [InlineData("""{"$type":"SPEC.DRAFT","$value":{}}""")]
    [InlineData("""{"$type":null,"$value":{}}""")]
    [InlineData("""{"$type":["spec.draft"],"$value":{}}""")]
    [InlineData("""{"$type":"spec.draft"}""")]
    [InlineData("""{"$type":"spec.draft","place":"x"}""")]
    [InlineData("""{"$type":"spec.draft","$value":{"place":"x"},"more":1}""")]
    [InlineData("""{"$type":"spec.draft","$value":[]}""")]
    [InlineData("""{"$type":"map","$value":[1]}""")]
    [InlineData("""{"a":1,"$type":"spec.draft"}""")]
    [InlineData("""{"$id":"1"}""")]
    [InlineData("""[{"$type":"no.such","$value":1}]""")]
    [InlineData("""{"$type":"date","$value":"soon"}""")]
    [InlineData("""{"$type":"bool","$value":{"$type":"bool","$value":true}}""")]
    [InlineData("{")]
    [InlineData("")]
    public void What_nobody_registered_and_what_is_damaged_is_refused(string json)
    {
        var reading = () => Serializer.Deserialize(Encoding.UTF8.GetBytes(json));
        reading.Should().Throw<JsonException>();
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var reading = () => Serializer.Deserialize(Encoding.UTF8.GetBytes(new string('[', 100_000)));
        reading.Should().Throw<JsonException>();
    }

    [Fact]
    public void An_unregistered_type_is_refused_on_the_way_in_with_the_line_to_write()
    {
        var writing = () => Serializer.Serialize(new Dictionary<string, object> { ["x"] = new Unregistered() });
        writing.Should().Throw<NotSupportedException>().WithMessage("*AddStateType<Unregistered>*");
    }

    [Theory]
    [InlineData("spec.draft", typeof(Unregistered))]
    [InlineData("spec.other", typeof(Draft))]
    [InlineData("list:x", typeof(Unregistered))]
    [InlineData("", typeof(Unregistered))]
    [InlineData("text", typeof(Unregistered))]
    public void Names_that_could_be_confused_are_refused_at_the_start(string name, Type type)
    {
        var registering = () => new StateTypes([new StateType("spec.draft", typeof(Draft)), new StateType(name, type)]);
        registering.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Registering_the_same_twice_is_no_harm() =>
        new StateTypes([new StateType("spec.draft", typeof(Draft)), new StateType("spec.draft", typeof(Draft))]).NameOf(typeof(Draft)).Should().Be("spec.draft");

    [Fact]
    public void Schema_types_survive_JsonNet_too_as_the_official_packages_need_it()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonNetState.Converter<Activity>() } };
        var activity = new Activity("message", text: "附近药店") { ChannelData = JObject.Parse("""{"at":"门口"}""") };
        var back = JsonSerializer.Deserialize<Activity>(JsonSerializer.Serialize(activity, options), options)!;
        back.Text.Should().Be("附近药店");
        ((string?)((JObject)back.ChannelData)["at"]).Should().Be("门口");
    }

    private static object? RoundTrip(object value) => Serializer.Deserialize(Serializer.Serialize(value));

    public sealed record Draft(string Place, ImmutableArray<string> Photos, Draft? Earlier);

    private sealed class Unregistered;
}
