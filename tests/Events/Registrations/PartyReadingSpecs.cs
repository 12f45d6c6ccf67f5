using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>Who comes, as residents say it.</summary>
public class PartyReadingSpecs
{
    [Theory]
    [InlineData("给我妈报个手机课", null, "妈妈", null)]
    [InlineData("那报下周的 李阿姨", "李阿姨", null, null)]
    [InlineData("帮对门王奶奶报手机课", "王奶奶", "邻居", null)]
    [InlineData("我要报两位", null, null, 2)]
    [InlineData("我和老伴", null, null, 2)]
    [InlineData("就我一个", null, null, 1)]
    [InlineData("12月3号的手机课报10个人", null, null, 10)]
    [InlineData("给孩子报书法", null, "孩子", null)]
    [InlineData("给我闺女报书法 叫小红", "小红", "孩子", null)]
    [InlineData("欧阳老师报一位", "欧阳老师", null, 1)]
    public void A_sentence_says_who_and_how_many(string text, string? name, string? relation, int? places)
    {
        var party = Read(text, RegistrationQuestion.None);

        (party.Name, party.Relation, party.Places).Should().Be((name, relation, places));
    }

    [Theory]
    [InlineData("李阿姨", "李阿姨")]
    [InlineData("就叫张桂兰", "张桂兰")]
    [InlineData("她叫王秀英", "王秀英")]
    [InlineData("姓李", "李")]
    [InlineData("小明", "小明")]
    public void Asked_for_a_name_a_bare_word_is_one(string text, string name) => Read(text, RegistrationQuestion.Who).Name.Should().Be(name);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("三个", 3)]
    [InlineData("俩", 2)]
    [InlineData("1 我在楼下了", null)]
    [InlineData("第二场", null)]
    public void Asked_how_many_only_a_number_of_people_is_one(string text, int? places) => Read(text, RegistrationQuestion.HowMany).Places.Should().Be(places);

    [Theory]
    [InlineData("9岁", 9)]
    [InlineData("孩子十二岁了", 12)]
    [InlineData("8", 8)]
    public void An_age_is_read_with_or_without_its_unit_where_it_was_asked(string text, int age) => Read(text, RegistrationQuestion.Age).Age.Should().Be(age);

    private static PartyReading Read(string text, RegistrationQuestion asked) => PartyReading.Of(new EventsTalk("2026-12-01T10:00").Read(text), asked);
}
