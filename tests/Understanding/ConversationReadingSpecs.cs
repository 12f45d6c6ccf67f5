using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ConversationReadingSpecs
{
    [Theory]
    [InlineData("金海湾3号楼2单元楼道灯不亮了,三楼到四楼那块黑得很", IntentNames.RepairsReport)]
    [InlineData("我要报修", IntentNames.RepairsReport)]
    [InlineData("还是报上吧 他说没配件", IntentNames.RepairsReport)]
    [InlineData("算了算了 物业的人刚好来了 取消吧", IntentNames.Cancel, IntentNames.RepairsCancel)]
    [InlineData("对了这会儿哪个药店还开着 孩子发烧", IntentNames.DirectoryFind)]
    [InlineData("附近药店", IntentNames.DirectoryFind)]
    [InlineData("有没有修手表的", IntentNames.DirectoryFind)]
    [InlineData("今晚健步队还走不", IntentNames.EventsFind)]
    [InlineData("给我妈报个手机课", IntentNames.EventsRegister)]
    [InlineData("楼道那个也催一下", IntentNames.RepairsStatus)]
    [InlineData("我报的那个咋样了", IntentNames.RepairsStatus)]
    [InlineData("燃气费在哪交", IntentNames.Billing)]
    [InlineData("你们物业都是死猪 干啥啥不行", IntentNames.Abuse)]
    [InlineData("5号楼602天天装修吵死了 他家电话给我", IntentNames.Feedback)]
    [InlineData("好的谢谢", IntentNames.Thanks, IntentNames.Affirm)]
    public void The_first_wish_is_understood(string text, params string[] anyOf) =>
        anyOf.Should().Contain(SampleVocabulary.Read(text).Intent.Name);

    [Theory]
    [InlineData("能刷医保吗", "payment")]
    [InlineData("电话", "phone")]
    [InlineData("导航过去", "map")]
    [InlineData("合唱的给我加日历", "calendar")]
    [InlineData("大年初一早上开门吗", "hours")]
    public void A_follow_up_says_what_it_asks_for(string text, string ask) =>
        SampleVocabulary.Read(text).Says(TermKinds.Ask, ask).Should().BeTrue();

    [Theory]
    [InlineData("等下 厨房一股臭鸡蛋味 头有点晕", "EM_GAS")]
    [InlineData("屋里一股煤气味", "EM_GAS")]
    [InlineData("电梯里有人出不来", "EM_LIFT")]
    [InlineData("有人昏过去了", "EM_MED")]
    [InlineData("燃气费在哪交", null)]
    [InlineData("累死我了", null)]
    [InlineData("5号楼电梯坏了 里面没人", null)]
    [InlineData("墙皮掉了一大块 差点砸着人", null)]
    [InlineData("消防演练是哪天", null)]
    public void An_emergency_is_heard_and_nothing_else_is_one(string text, string? code) =>
        SampleVocabulary.Read(text).Emergency.Should().Be(code);

    [Fact]
    public void One_sentence_tells_the_whole_place()
    {
        var address = SampleVocabulary.Read("金海湾3号楼2单元楼道灯不亮了,三楼到四楼那块黑得很").Addresses.Should().ContainSingle().Subject;

        address.Estate.Should().Be("EST01");
        address.Buildings.Should().Equal("3");
        address.Units.Should().Equal("2");
        address.Floors.Should().Equal("3", "4");
    }

    [Fact]
    public void A_correction_leaves_the_corrected_place()
    {
        var address = SampleVocabulary.Read("不是7号楼，是9号楼1单元").Addresses.Should().ContainSingle().Subject;

        address.Buildings.Should().Equal("9");
        address.Units.Should().Equal("1");
    }

    [Fact]
    public void Several_wishes_are_kept_in_their_order() =>
        SampleVocabulary.Read("对讲不响了,再问一句菜市场几点收摊").Intents.Select(intent => intent.Name)
            .Should().Equal(IntentNames.RepairsReport, IntentNames.DirectoryFind);
}
