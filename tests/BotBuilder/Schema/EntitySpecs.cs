using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotBuilder.Tests.Schema;

public sealed class EntitySpecs
{
    [Fact]
    public void An_entity_within_an_entity_is_written()
    {
        var place = new Place(name: "home", geo: new GeoCoordinates(latitude: 31.2, longitude: 121.5));

        var entity = new Entity();
        entity.SetAs(place);

        entity.Type.Should().Be("Place");
        entity.GetAs<Place>().Geo.ToString().Should().Contain("121.5");
        JsonConvert.SerializeObject(place).Should().Contain("31.2");
    }

    [Fact]
    public void Entities_are_equal_that_are_of_one_kind_and_say_the_same()
    {
        new Entity("a").Equals((object)new Entity("a")).Should().BeTrue();
        new Entity("a").Equals((object)new Entity("b")).Should().BeFalse();
        new Entity("mention").Equals((object)new Mention()).Should().BeFalse();
        new Entity("a").Equals(null).Should().BeFalse();
    }
}
