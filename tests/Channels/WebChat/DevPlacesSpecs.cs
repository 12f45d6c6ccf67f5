using CommunityBot.Channels.WebChat;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Tests.Support;

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
    public void One_can_stand_at_an_estate_or_before_a_service_point()
    {
        var catalog = new CommunityCatalog([
            CommunityModel.Of((_, _) => Sample.Model(Neighbourhood.Read)),
            CommunityModel.Of((_, _) => Sample.Model(ServiceCatalog.Read))]);
        catalog.Take("1", new CommunityFiles([]));

        DevPlaces.Of(catalog).Should().StartWith(new DevPlace("金海湾小区", null, 35.04, 111.03))
            .And.Contain(new DevPlace("【示例】仁和药店(24小时窗口)", "药店", 35.0441, 111.0284));
    }
}
