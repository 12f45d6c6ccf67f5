using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class DirectorySearchSpecs
{
    // Walking minutes and states worked out by the sample's own checker, an independent implementation.
    [Theory]
    [InlineData("B_PHARM", "EST01", "2026-11-27T20:40", "V11 2 open, V12 9 open, V13 10 closed")]
    [InlineData("B_PHARM", "EST01", "2026-11-27T22:10", "V11 2 closed, V12 9 open, V13 10 closed")]
    [InlineData("B_PHARM", "EST03", "2026-11-29T18:30", "V13 2 closed, V11 7 open, V12 16 open")]
    [InlineData("B_PHARM", "EST03", "2027-02-06T10:00", "V13 2 closed, V11 7 open, V12 16 open")]
    [InlineData("H_CLINIC", "EST01", "2026-11-28T14:00", "V26 3 closed")]
    [InlineData("H_CLINIC", "EST01", "2027-01-01T10:00", "V26 3 unknown")]
    [InlineData("B_HAIR", "EST01", "2026-11-24T10:00", "V14 2 closed")]
    [InlineData("B_REPAIR", "EST01", "2026-11-29T10:00", "V07 2 closed, V25 4 open")]
    [InlineData("Q_ELDERMEAL", "EST01", "2026-12-02T11:30", "V16 1 closed")]
    [InlineData("B_MARKET", "EST01", "2027-02-07T09:00", "V08 5 closed")]
    [InlineData("B_MARKET", "EST06", "2026-11-29T18:30", "V08 14 open")]
    [InlineData("B_EXPRESS", "EST01", "2027-01-01T19:00", "V18 2 closed, V20 7 closed")]
    [InlineData("C_PRINT", "EST01", "2026-11-28T15:00", "V04 1 closed")]
    [InlineData("B_PHOTO", "EST01", "2026-11-28T15:00", "V22 4 open")]
    [InlineData("Q_PET", "EST03", "2026-11-28T15:00", "V42 3 unverified")]
    [InlineData("B_BREAK", "EST02", "2026-11-28T08:00", "V15 9 open")]
    public void Places_come_nearest_first_in_minutes_with_their_state(string category, string estate, string time, string expected)
    {
        Said(category, estate, time, WalkingPace.Ordinary).Should().Be(expected);
    }

    [Fact]
    public void Seniors_walk_at_fifty_metres_a_minute()
    {
        Said("B_PHARM", "EST08", "2026-11-29T18:30", WalkingPace.Senior).Should().Be("V12 18 open, V11 22 open, V13 28 closed");
    }

    [Fact]
    public void The_nearest_open_place_is_best_and_the_nearer_shut_one_is_named()
    {
        var open = DirectorySample.Search("B_PHARM", "EST03", "2026-11-29T18:30").Should().BeOfType<SearchOutcome.Open>().Subject;

        open.Best.Service.Id.Should().Be("V11");
        open.NearerShut!.Service.Id.Should().Be("V13");
    }

    [Fact]
    public void An_open_place_that_is_the_nearest_needs_no_word_of_others()
    {
        DirectorySample.Search("B_PHARM", "EST01", "2026-11-27T20:40").Should().BeOfType<SearchOutcome.Open>().Which.NearerShut.Should().BeNull();
    }

    [Fact]
    public void A_place_gone_for_good_is_not_in_the_directory_at_all()
    {
        DirectorySample.Catalog.Find("V43").Should().BeNull();
        DirectorySample.Catalog.Of("B_PHARM").All.Should().HaveCount(3);
    }

    [Fact]
    public void A_place_reported_closed_is_nothing_to_recommend()
    {
        DirectorySample.Search("Q_PET", "EST03", "2026-11-28T15:00").Should().BeOfType<SearchOutcome.Nothing>()
            .Which.Unverified.Should().ContainSingle(place => place.Id == "V42");
    }

    [Fact]
    public void When_all_are_shut_the_one_that_opens_first_is_told_besides_the_nearest()
    {
        var shut = DirectorySample.Search("B_EXPRESS", "EST01", "2026-11-28T07:00").Should().BeOfType<SearchOutcome.AllShut>().Subject;

        shut.Nearest.Service.Id.Should().Be("V18");
        shut.Soonest.Should().BeNull();
    }

    [Fact]
    public void Unknown_hours_are_uncertain_and_not_open()
    {
        DirectorySample.Search("H_CLINIC", "EST01", "2027-01-01T10:00").Should().BeOfType<SearchOutcome.Uncertain>();
    }

    [Fact]
    public void Where_places_of_a_trade_differ_the_one_that_does_what_is_asked_is_meant()
    {
        DirectorySample.Search("B_REPAIR", "EST01", "2026-11-28T10:00", "手机", thing: true).Subject!.Service.Id.Should().Be("V25");
        DirectorySample.Search("B_REPAIR", "EST01", "2026-11-28T10:00", "鞋", thing: true).Subject!.Service.Id.Should().Be("V07");
        DirectorySample.Search("B_EXPRESS", "EST01", "2026-11-28T10:00", "邮局").Subject!.Service.Id.Should().Be("V20");
    }

    [Fact]
    public void Where_places_of_a_trade_are_alike_a_word_only_one_of_them_lists_shuts_none_out()
    {
        DirectorySample.Search("B_PHARM", "EST01", "2026-11-27T22:10", "拿药").Subject!.Service.Id.Should().Be("V12");
    }

    [Fact]
    public void A_thing_that_no_place_of_a_mixed_trade_lists_is_doubtful()
    {
        DirectorySample.Search("B_REPAIR", "EST03", "2026-11-28T10:00", "手表", thing: true).Should().BeOfType<SearchOutcome.MayNotOffer>()
            .Which.Nearest.IsOpen.Should().BeTrue();
    }

    [Fact]
    public void Free_printing_is_offered_before_the_shop()
    {
        Print("2026-11-27T10:00").Best.Service.Id.Should().Be("V04");
        Print("2026-11-28T15:00").Best.Service.Id.Should().Be("V22");

        static SearchOutcome.Open Print(string time) => (SearchOutcome.Open)DirectorySearch.Find(
            DirectorySample.Catalog, new DirectoryQuery { Categories = ["C_PRINT", "B_PHOTO"], Wanted = "打印" }, DirectorySample.At("EST01"), DirectorySample.Local(time), WalkingPace.Ordinary);
    }

    [Fact]
    public void Only_places_that_take_the_asked_payment_count()
    {
        var query = new DirectoryQuery { Categories = ["B_PHARM"], Payment = "医保卡" };

        DirectorySearch.Candidates(DirectorySample.Catalog, query, DirectorySample.At("EST03"), DirectorySample.Local("2026-11-28T10:00"), WalkingPace.Ordinary)
            .Select(found => found.Service.Id).Should().Equal("V11", "V12");
    }

    private static string Said(string category, string estate, string time, WalkingPace pace) => string.Join(", ", DirectorySearch
        .Candidates(DirectorySample.Catalog, new DirectoryQuery { Categories = [category] }, DirectorySample.At(estate), DirectorySample.Local(time), pace)
        .Select(found => $"{found.Service.Id} {found.Minutes} {found.State.GetType().Name.ToLowerInvariant()}"));
}
