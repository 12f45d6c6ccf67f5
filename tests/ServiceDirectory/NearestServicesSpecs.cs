using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class NearestServicesSpecs
{
    [Fact]
    public void Twenty_thousand_places_come_in_the_order_of_a_plain_sort()
    {
        var random = new Random(20261127);
        var services = Scattered(random, 20_000);
        var tree = new NearestServices(services);
        for (var ask = 0; ask < 50; ask++)
        {
            var here = Somewhere(random);

            tree.From(here).Take(100).Select(near => near.Metres)
                .Should().Equal(services.Select(service => service.Point.MetresTo(here)).Order().Take(100));
        }
    }

    [Fact]
    public void The_nearest_open_place_of_twenty_thousand_is_found_by_looking_at_few()
    {
        var random = new Random(20261128);
        var catalog = new ServiceCatalog([DirectorySample.Catalog.FindCategory("B_PHARM")!], Scattered(random, 20_000), DirectorySample.Catalog.Calendar);
        var looked = catalog.Of("B_PHARM").From(Somewhere(random)).TakeWhile(near => OpeningTimes.At(near.Service, catalog.Calendar, DirectorySample.Local("2026-11-27T03:00")) is not OpenState.Open);

        looked.Count().Should().BeLessThan(50);
    }

    [Fact]
    public void Places_at_one_and_the_same_point_are_all_given()
    {
        var one = DirectorySample.Catalog.Find("V11")!;

        new NearestServices(Enumerable.Repeat(one, 100)).From(one.Point).Should().HaveCount(100).And.OnlyContain(near => near.Metres == 0);
    }

    [Fact]
    public void Nothing_is_near_where_there_is_nothing()
    {
        NearestServices.None.From(DirectorySample.At("EST01")).Should().BeEmpty();
    }

    private static Service[] Scattered(Random random, int count)
    {
        Service[] models = [DirectorySample.Catalog.Find("V11")!, DirectorySample.Catalog.Find("V12")!, DirectorySample.Catalog.Find("V13")!];
        return [.. Enumerable.Range(0, count).Select(number => models[random.Next(models.Length)] with { Id = $"P{number}", Point = Somewhere(random) })];
    }

    // A city of some twenty kilometres across.
    private static GeoPoint Somewhere(Random random) => new(34.95 + random.NextDouble() * 0.2, 110.9 + random.NextDouble() * 0.25);
}
