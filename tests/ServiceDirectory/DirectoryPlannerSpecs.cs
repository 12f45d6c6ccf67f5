using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

/// <summary>Conversations with the directory, one utterance after another.</summary>
public class DirectoryPlannerSpecs
{
    private static readonly DirectoryPlanner Planner = new(DirectorySample.Catalog, DirectorySample.Neighbourhood);

    private string _now = "2026-11-29T18:30";
    private GeoPoint? _known;
    private DirectoryContext? _context;
    private DirectoryQuestion? _asked;
    private DirectoryStep? _last;

    [Fact]
    public void A_sunday_evening_s_questions_about_a_pharmacy_are_understood_from_what_was_said_before()
    {
        _known = DirectorySample.At("EST03");

        Say("附近药店").Should().Contain("安康大药房(商业街店)步行约7分钟，营业到21:30").And.Contain("惠民药店周日18:00已关");
        Say("能刷医保吗").Should().Be("【示例】安康大药房(商业街店)可用医保卡（11月1日核对）。");
        Say("电话").Should().Be("【示例】安康大药房(商业街店)：0359-0000011");
        Say("大年初一早上开门吗").Should().Be(
            "2月6日春节：【示例】安康大药房09:00–18:00；【示例】惠民药店休；【示例】仁和药店24小时（约16分钟）。假日时间以门店为准，放假安排以通知为准，11月1日核对。");
        Say("导航过去").Should().StartWith("【示例】安康大药房(商业街店)在商业街中段，瑜伽馆楼下");
        Tell.Map!.Id.Should().Be("V11");
    }

    [Fact]
    public void A_pharmacy_at_night_is_still_meant_after_other_talk()
    {
        _now = "2026-11-27T22:10";
        _known = DirectorySample.At("EST01");

        Say("对了这会儿哪个药店还开着 孩子发烧").Should().Contain("仁和药店").And.Contain("0359-0000012").And.Contain("安康大药房21:30已关").And.EndWith("高烧抽搐、精神差请打120。");
        Say("药店在哪").Should().Be("【示例】仁和药店在怡海名苑南门东100米，怡海南门。");
    }

    [Fact]
    public void Without_any_place_known_it_asks_where_once_and_takes_an_estate_s_name()
    {
        Ask("附近药店").Choices.Should().HaveCount(8).And.Contain("【示例】安和苑");
        Say("安和苑").Should().Contain("安康大药房");
        Tell.Estate.Should().Be("EST03");
    }

    [Fact]
    public void Without_any_place_known_a_number_chooses_the_estate()
    {
        Ask("附近药店");
        Say("3").Should().Contain("步行约7分钟");
    }

    [Fact]
    public void An_answer_that_says_no_place_is_not_asked_again()
    {
        Ask("附近药店");
        Say("不知道啊").Should().Contain("营业到").And.NotContain("步行");
    }

    [Fact]
    public void A_new_wish_goes_before_the_open_question()
    {
        Ask("附近药店");
        Say("安康几点关门").Should().StartWith("【示例】安康大药房(商业街店)营业到21:30。");
    }

    [Fact]
    public void A_pin_answers_the_question_and_later_moves_the_search()
    {
        Ask("附近药店");
        Pin("EST03").Should().Contain("步行约7分钟");
        Pin("EST01").Should().Contain("步行约2分钟");
    }

    [Fact]
    public void The_only_place_of_its_trade_needs_no_place_to_be_known()
    {
        Say("警务室电话").Should().Contain("110");
        Say("党群服务中心在哪").Should().Contain("安邑街道金海湾社区(示例门牌)，北门进来右手边");
    }

    [Fact]
    public void An_estate_named_in_the_sentence_is_where_to_look()
    {
        Say("怡海名苑附近的药店").Should().Contain("仁和药店");
        Say("超市呢").Should().Contain("步行约");
    }

    [Fact]
    public void Another_one_is_told_when_there_is_one_within_the_circle()
    {
        _known = DirectorySample.At("EST01");

        Say("药店").Should().Contain("安康大药房");
        Say("还有别的吗").Should().Contain("另有【示例】仁和药店(24小时窗口)步行约9分钟");
        Say("还有别的吗").Should().StartWith("另有【示例】惠民药店(东区店)步行约10分钟，周日18:00已关，明天08:30再开。");
        Say("还有别的吗").Should().StartWith("15分钟内没有别的药店了。");
        Tell.Unmet.Should().NotBeNull();
    }

    [Fact]
    public void No_other_pet_shop_is_made_up()
    {
        _now = "2026-11-28T10:00";
        _known = DirectorySample.At("EST03");

        Say("宠物店").Should().Contain("核实前先不推荐");
        Tell.Unmet.Should().Be("宠物店");
        Say("附近还有别的不").Should().StartWith("15分钟内没有别的宠物服务了。");
        Say("有没有修手表的").Should().Contain("没有专门“修手表”的地方").And.Contain("小修小补便民点").And.Contain("营业到18:00").And.Contain("不确定").And.Contain("0359-0000007");
        Tell.Unmet.Should().Be("修手表");
    }

    [Fact]
    public void A_word_for_two_trades_is_asked_once()
    {
        _known = DirectorySample.At("EST01");

        Ask("驿站在哪").Choices.Should().BeEquivalentTo("邮政快递综合服务点", "户外劳动者驿站");
        Say("户外劳动者驿站").Should().Contain("党群服务中心一楼西侧");
        Ask("驿站在哪");
        Say("1").Should().Contain("快递综合服务点");
    }

    [Fact]
    public void Nothing_named_at_all_is_asked_for()
    {
        Ask("附近有什么").Text.Should().Contain("您想找什么");
    }

    [Fact]
    public void What_is_not_in_the_directory_is_said_so_and_noted()
    {
        Say("附近有天文馆吗").Should().Contain("没找到");
        Tell.Unmet.Should().Be("附近有天文馆吗");
    }

    [Fact]
    public void A_later_hour_is_answered_for_that_hour()
    {
        _known = DirectorySample.At("EST01");

        Say("明天晚上10点有药店开门吗").Should().StartWith("明天22:00：【示例】仁和药店");
        Say("后天药店开门吗").Should().StartWith("12月1日：【示例】安康大药房08:00–21:30；");
    }

    [Fact]
    public void A_price_or_payment_nobody_wrote_down_is_not_guessed()
    {
        _known = DirectorySample.At("EST01");

        Say("超市");
        Say("能刷医保吗").Should().Be("【示例】家门口生活超市的付款方式没有登记，不敢乱说。请先打电话0359-0000009问问。");
        Say("多少钱").Should().Contain("没有登记");
    }

    [Fact]
    public void A_place_without_a_telephone_gets_none()
    {
        _known = DirectorySample.At("EST01");

        Say("菜市场");
        Say("电话").Should().Be("【示例】社区菜市场没有登记电话，不敢乱给。");
    }

    [Fact]
    public void Short_questions_are_claimed_only_while_something_was_spoken_of()
    {
        Claims("电话").Should().BeFalse();
        _known = DirectorySample.At("EST01");
        Say("药店");
        Claims("电话").Should().BeTrue();
        Claims("大年初一早上开门吗").Should().BeTrue();
        Claims("谢谢").Should().BeFalse();
        Claims("16度 就我们一户").Should().BeFalse();
    }

    [Fact]
    public void In_the_months_before_the_Spring_Festival_a_bare_first_is_its_first_day()
    {
        _now = "2026-11-30T18:30";
        _known = DirectorySample.At("EST01");

        Say("超市");
        Say("元旦开门不").Should().StartWith("1月1日元旦");
        Say("初一呢").Should().StartWith("2月6日春节");
        Say("初二呢").Should().StartWith("2月7日春节");
        Say("初一呢").Should().StartWith("2月6日春节");
    }

    [Fact]
    public void Long_before_the_Spring_Festival_a_bare_first_is_the_next_month_s()
    {
        _now = "2026-08-20T18:30";
        _known = DirectorySample.At("EST01");

        Say("超市");
        Say("初一开门吗").Should().NotContain("春节");
    }

    [Fact]
    public void The_number_of_the_property_is_the_one_answered_at_the_hour()
    {
        _now = "2026-12-01T10:00";
        Say("怡海名苑物业电话").Should().Be("怡海名苑小区物业：0359-0000102。【示例】怡海名苑物业服务站营业到17:30。");
        _now = "2026-12-01T21:00";
        Say("安和苑物业电话").Should().StartWith("【示例】安和苑物业夜间值班：0359-0000103。");
    }

    [Fact]
    public void What_nobody_lists_is_named_and_leaves_the_place_told_of_before_in_mind()
    {
        _known = DirectorySample.At("EST01");

        Say("药店");
        Say("有没有游泳馆").Should().StartWith("名录里没有“游泳馆”");
        Tell.Unmet.Should().Be("游泳馆");
        Say("电话").Should().Contain("0359-0000011");
    }

    private DirectoryStep.Tell Tell => _last.Should().BeOfType<DirectoryStep.Tell>().Subject;

    private string Say(string text) => Next(text, null).Should().BeOfType<DirectoryStep.Tell>().Subject.Text;

    private string Pin(string estate) => Next("", DirectorySample.At(estate)).Should().BeOfType<DirectoryStep.Tell>().Subject.Text;

    private DirectoryStep.Ask Ask(string text) => Next(text, null).Should().BeOfType<DirectoryStep.Ask>().Subject;

    private bool Claims(string text) => Planner.Continues(Situation(text, null));

    private DirectoryStep Next(string text, GeoPoint? pin)
    {
        _last = Planner.Next(Situation(text, pin));
        _asked = (_last as DirectoryStep.Ask)?.Question;
        _context = (_last as DirectoryStep.Tell)?.Context ?? _context;
        return _last;
    }

    private DirectorySituation Situation(string text, GeoPoint? pin) => new()
    {
        Reading = Spoken.Read(text, _now),
        Now = DirectorySample.Local(_now),
        Pin = pin,
        Known = _known,
        Context = _context,
        Asked = _asked,
    };
}
