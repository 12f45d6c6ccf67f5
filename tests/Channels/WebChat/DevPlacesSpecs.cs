using CommunityBot.Channels.WebChat;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Community;

namespace CommunityBot.Tests.Channels.WebChat;

public sealed class DevPlacesSpecs
{
    [Fact]
    public void Without_data_there_is_nowhere_to_stand()
    {
        DevPlaces.Of(null).Should().BeEmpty();
        DevPlaces.Of(new CommunityCatalog([CommunityModel.Of(Neighbourhood.Read)])).Should().BeEmpty("nothing was imported yet");
    }

    [Fact]
    public void One_can_stand_at_an_estate()
    {
        var catalog = new CommunityCatalog([CommunityModel.Of((_, _) => SampleCommunity.Model(Neighbourhood.Read))]);
        catalog.Take("1", new CommunityFiles([]));

        DevPlaces.Of(catalog).Should().Contain(new DevPlace("金海湾小区", null, 35.04, 111.03));
    }
}
