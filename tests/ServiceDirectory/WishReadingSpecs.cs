using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class WishReadingSpecs
{
    [Theory]
    [InlineData("附近药店", "B_PHARM")]
    [InlineData("这会儿哪个药店还开着", "B_PHARM")]
    [InlineData("孩子发烧", "B_PHARM")]
    [InlineData("要店在哪", "B_PHARM")]
    [InlineData("哪能取快递", "B_EXPRESS")]
    [InlineData("快递驿站在哪", "B_EXPRESS")]
    [InlineData("劳动者驿站在哪", "C_STATION")]
    [InlineData("哪里能打印", "C_PRINT B_PHOTO")]
    [InlineData("照证件照去哪", "B_PHOTO")]
    [InlineData("有没有修手表的", "B_REPAIR")]
    [InlineData("哪有卖油条的", "B_BREAK")]
    [InlineData("金海湾附近的超市", "B_SUPER")]
    [InlineData("党群服务中心在哪", "C_CENTER")]
    public void Spoken_words_name_trades(string text, string codes)
    {
        Find(text).Query.Categories.Should().Equal(codes.Split(' '));
    }

    [Theory]
    [InlineData("安康几点关门", "V11")]
    [InlineData("安康大药房电话", "V11")]
    [InlineData("禹都公园怎么走", "V38")]
    [InlineData("仁和药店能刷医保吗", "V12")]
    public void Names_name_places(string text, string id)
    {
        Find(text).Query.Place.Should().Be(id);
    }

    [Fact]
    public void A_place_of_another_trade_says_near_what()
    {
        var find = Find("禹都公园附近有超市吗");

        find.Near.Should().Be("V38");
        find.Query.Categories.Should().Equal("B_SUPER");
    }

    [Fact]
    public void A_service_is_found_where_it_is_offered()
    {
        var query = Find("测血压的药店").Query;

        query.Categories.Should().Equal("B_PHARM");
    }

    [Fact]
    public void A_word_for_two_trades_is_a_choice_to_put_to_the_resident()
    {
        Spoken.Wish("驿站在哪").Should().BeOfType<DirectoryWish.Choose>().Which.Trades.Select(trade => trade.Code).Should().BeEquivalentTo("B_EXPRESS", "C_STATION");
    }

    [Fact]
    public void The_thing_to_be_mended_tells_menders_apart()
    {
        Find("修手机").Query.Should().BeEquivalentTo(new { Wanted = "手机", ForThing = true });
    }

    [Fact]
    public void A_way_to_pay_is_named_as_the_files_write_it()
    {
        Find("哪个药店能刷医保").Query.Payment.Should().Be("医保卡");
    }

    [Fact]
    public void A_feverish_child_makes_the_wish_one_of_illness()
    {
        Find("孩子发烧 哪个药店开着").Query.Ill.Should().BeTrue();
        Find("附近药店").Query.Ill.Should().BeFalse();
    }

    [Theory]
    [InlineData("你好")]
    [InlineData("电话")]
    [InlineData("大年初一早上开门吗")]
    [InlineData("导航过去")]
    [InlineData("还有别的吗")]
    public void Words_without_a_trade_or_name_wish_for_nothing_new(string text)
    {
        Spoken.Wish(text).Should().BeOfType<DirectoryWish.Unnamed>();
    }

    [Theory]
    [InlineData("电话", "Phone")]
    [InlineData("导航过去", "Map")]
    [InlineData("能刷医保吗", "Payment")]
    [InlineData("大年初一早上开门吗", "Hours")]
    [InlineData("还有别的吗", "Next")]
    [InlineData("附近还有别的不", "Next")]
    [InlineData("在哪", "Place")]
    [InlineData("多少钱", "Price")]
    public void Short_questions_ask_about_the_place_found(string text, string ask)
    {
        WishReading.Ask(Spoken.Read(text)).ToString().Should().Be(ask);
    }

    private static DirectoryWish.Find Find(string text) => Spoken.Wish(text).Should().BeOfType<DirectoryWish.Find>().Subject;
}
