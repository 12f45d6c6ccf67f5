using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace BotBuilder.Tests.Schema;

public sealed class ActivityJsonSpecs
{
    private static readonly Activity Full = new(ActivityTypes.Message)
    {
        Id = "1",
        Timestamp = new DateTimeOffset(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8)),
        ChannelId = "wechat",
        From = new ChannelAccount("u1", "居民") { Properties = new JObject { ["openid"] = "o-1" } },
        Recipient = new ChannelAccount("b1", "Bot", "bot"),
        Conversation = new ConversationAccount(false, id: "c1", tenantId: "t"),
        Text = "3号楼",
        Attachments = [new HeroCard("title", buttons: [new CardAction(ActionTypes.ImBack, "a", value: "b")]).ToAttachment()],
        Entities = [new GeoCoordinates(latitude: 31.2, longitude: 121.5), new Mention(new ChannelAccount("m"), "<at>m</at>")],
        SuggestedActions = new SuggestedActions(null, [new CardAction(ActionTypes.ImBack, "yes", value: "yes")]),
        ChannelData = new JObject { ["nested"] = new JArray(1, 2.5, "x", true, null) },
        Value = new { Answer = 42 },
        Properties = new JObject { ["unknownMember"] = new JObject { ["deep"] = 1 } },
    };

    [Fact]
    public void An_activity_written_by_either_serialiser_reads_the_same_in_the_other()
    {
        var byNewtonsoft = JsonConvert.SerializeObject(Full, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
        var byText = JsonSerializer.Serialize(Full);

        JToken.DeepEquals(Parse(byText), Parse(byNewtonsoft)).Should().BeTrue($"{byText} should equal {byNewtonsoft}");
        var back = JsonSerializer.Deserialize<Activity>(byNewtonsoft);
        JToken.DeepEquals(Parse(JsonSerializer.Serialize(back)), Parse(byNewtonsoft)).Should().BeTrue();
        JToken.DeepEquals(Parse(JsonSerializer.Serialize(JsonConvert.DeserializeObject<Activity>(byText))), Parse(byNewtonsoft)).Should().BeTrue();
    }

    [Fact]
    public void Members_nobody_knows_are_kept_with_the_activity_and_with_its_sender()
    {
        var back = JsonSerializer.Deserialize<Activity>(JsonSerializer.Serialize(Full));

        back.Properties["unknownMember"]["deep"].Value<int>().Should().Be(1);
        back.From.Properties["openid"].Value<string>().Should().Be("o-1");
        back.Entities[0].GetAs<GeoCoordinates>().Latitude.Should().Be(31.2);
        back.GetMentions().Should().ContainSingle().Which.Mentioned.Id.Should().Be("m");
    }

    [Fact]
    public void Values_of_no_fixed_type_read_as_json_net_reads_them()
    {
        var activity = JsonSerializer.Deserialize<Activity>("""{"type":"event","value":12345678901,"channelData":{"a":1}}""");

        activity.Value.Should().BeOfType<long>();
        activity.ChannelData.Should().BeOfType<JObject>();
        JsonSerializer.Deserialize<Activity>("""{"value":1.5}""").Value.Should().Be(1.5);
        JsonSerializer.Deserialize<Activity>("""{"value":"2026-01-01T00:00:00Z"}""").Value.Should().Be("2026-01-01T00:00:00Z");
    }

    [Theory]
    [InlineData("""{"type":"message","from":"not an object"}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""[]""")]
    public void What_is_no_activity_is_refused(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Activity>(json)).Should().Throw<System.Text.Json.JsonException>();

    private static JToken Parse(string json) =>
        JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });
}
