namespace CommunityBot.Tests.Events;

/// <summary>What residents say about events, and what they hear.</summary>
public class EventConversationSpecs
{
    private const string Friday = "2026-11-27T17:30";

    [Fact]
    public void The_walk_and_the_choir_are_talked_over_line_by_line()
    {
        var talk = new EventsTalk(Friday);

        talk.Say("今晚健步队还走不").Should().Be(
            "今天（27日周五）：\n1. 19:00 科学健步队·禹都公园夜走，禹都公园\n2. 19:30 科学健步队·体育公园分队，体育公园\n雨雪、大风、重污染取消。");
        talk.Say("明天呢").Should().StartWith("科学健步队·禹都公园夜走 明天（28日周六）停一次，后天（29日周日）19:00恢复。\n明天（28日周六）18:20 【示例】健步走基本动作教学，禹都公园。")
            .And.NotContain("每天");
        talk.Say("合唱团周末有没有").Should().Be("没有：禹都之声合唱艺术团晨练这段时间不办。\n下次：11月30日周一08:00，禹都之声合唱艺术团晨练，在金海湾小区活动广场。");
        talk.Say("合唱的给我加日历").Should().Be("日历链接还没有配好，暂时加不了。\n禹都之声合唱艺术团晨练下次是11月30日周一08:00，您先记一下。");
        talk.Say("过年那几天也唱?").Should().StartWith("禹都之声合唱艺术团晨练 2月5日周五、2月8日周一法定假日停，2月9日周二08:00恢复。\n假日安排以通知为准。");
    }

    [Fact]
    public void A_calendar_is_one_link_where_the_host_has_an_address()
    {
        var talk = new EventsTalk(Friday, address: new Uri("https://bot.example.org/"));

        talk.Say("合唱的给我加日历").Should().Be("把“禹都之声合唱艺术团晨练”加进手机日历，点开：https://bot.example.org/events/E03.ics");
    }

    [Fact]
    public void Each_of_several_groups_has_a_calendar_of_its_own() =>
        new EventsTalk(Friday, address: new Uri("https://bot.example.org/")).Say("健步队给我加日历").Split('\n').Should().HaveCount(3).And.OnlyHaveUniqueItems();

    [Fact]
    public void An_event_without_a_date_is_promised_to_nobody_and_gets_no_calendar()
    {
        var talk = new EventsTalk(Friday, address: new Uri("https://bot.example.org/"));

        talk.Say("生活节啥时候再办一次").Should().Be("“生活节”进小区：时间还没定，定了会通知。");
        talk.Say("生活节给我加日历").Should().Contain("时间还没定").And.NotContain("http");
        talk.Say("2027年1月23日有什么活动").Should().NotContain("生活节");
    }

    [Fact]
    public void An_event_that_was_called_off_is_said_to_be_off()
    {
        var talk = new EventsTalk(Friday, EventsSample.Read(new EventLineOfFile { Id = "E13", Title = "法律讲座", Status = "cancelled" }));

        talk.Say("法律讲座什么时候").Should().Be("法律讲座：已经取消，不办了。");
    }

    [Fact]
    public void A_weekend_lists_the_rare_before_the_usual_and_tells_what_is_left_out()
    {
        new EventsTalk(Friday).Say("这周末有啥活动").Should().Be(
            "28日周六到29日周日：\n1. 周六09:30 【示例】反诈宣传摆摊，金海湾小区活动广场\n2. 周六18:20 【示例】健步走基本动作教学，禹都公园\n3. 周日19:00 科学健步队·禹都公园夜走，禹都公园\n停一次：科学健步队·禹都公园夜走");
    }

    [Fact]
    public void A_week_of_one_activity_names_its_weekdays() =>
        new EventsTalk(Friday).Say("健步队下周走吗").Should().Contain("周一、周三、周五19:30 科学健步队·体育公园分队").And.Contain("每天19:00 科学健步队·禹都公园夜走");

    [Fact]
    public void A_line_of_the_list_is_told_whole_and_questions_after_it_mean_that_line()
    {
        var talk = new EventsTalk(Friday);

        talk.Say("这周末有啥活动");
        talk.Say("第二个").Should().StartWith("【示例】健步走基本动作教学：明天（28日周六）18:20到18:50，在禹都公园(健步队集合点)。");
        talk.Say("在哪").Should().StartWith("【示例】健步走基本动作教学在禹都公园");
        talk.Say("几点").Should().Be("【示例】健步走基本动作教学：明天（28日周六）18:20到18:50，在禹都公园。");
        talk.Say("带啥").Should().Be("【示例】健步走基本动作教学没写要带什么，人来就行。");
        talk.Say("要报名吗").Should().Be("【示例】健步走基本动作教学：无需报名，直接来。");
    }

    [Fact]
    public void A_detail_of_many_is_asked_back_and_answered_for_the_line_chosen()
    {
        var talk = new EventsTalk(Friday, EventsSample.Read([.. Enumerable.Range(1, 4).Select(number => new EventLineOfFile { Id = $"E0{number}", Title = $"活动{number}", Venue = $"V0{number}", Start = "2026-11-27T19:00" })]));

        talk.Say("今天有啥活动").Should().Contain("4. 19:00 活动4");
        talk.Say("在哪").Should().Be("您问的是哪一个？说第几个就行。");
        talk.Say("第三个").Should().StartWith("活动3在金海湾小区活动广场");
    }

    [Fact]
    public void More_goes_on_where_the_list_ended_until_all_is_told()
    {
        var talk = new EventsTalk(Friday);
        var told = new List<string>();
        talk.Say("下个月有啥活动").Should().Contain("说“更多”");
        for (var list = 0; talk.Context.HasMore; list++)
        {
            list.Should().BeLessThan(20);
            told.AddRange(talk.Context.Told.Select(one => one.Event));
            talk.Say("更多");
        }

        told.AddRange(talk.Context.Told.Select(one => one.Event));
        told.Should().OnlyHaveUniqueItems().And.Contain(["E01", "E03", "E12", "E13", "E26"]);
        talk.Say("更多").Should().Be("就这些了。");
    }

    [Fact]
    public void The_next_time_is_the_one_after_the_one_told()
    {
        var talk = new EventsTalk(Friday);

        talk.Say("下次手机课啥时候").Should().StartWith("12月3日周四10:00 【示例】长者手机课堂");
        talk.Say("下一次").Should().StartWith("12月10日周四10:00 【示例】长者手机课堂");
        talk.Say("再下一次呢").Should().StartWith("12月17日周四10:00 【示例】长者手机课堂");
    }

    [Fact]
    public void A_detail_of_an_event_named_for_the_first_time_is_of_its_next_occurrence()
    {
        new EventsTalk(Friday).Say("手机课几点").Should().Be("【示例】长者手机课堂：12月3日周四10:00到11:00，在金海湾社区党群服务中心。");
        new EventsTalk(Friday).Say("义诊要带什么").Should().Be("每月义诊带什么：医保卡、既往病历。");
    }

    [Fact]
    public void A_walk_under_way_is_still_told_and_one_that_is_over_is_said_to_be_over()
    {
        new EventsTalk("2026-11-27T19:15").Say("今晚健步队还走不").Should().Contain("19:00 科学健步队·禹都公园夜走，禹都公园（已经开始）").And.NotContain("体育公园（已经开始）");
        new EventsTalk("2026-11-27T20:30").Say("今晚健步队还走不").Should().StartWith("科学健步队·禹都公园夜走、科学健步队·体育公园分队今天（27日周五）20:30已经结束了。\n下次：");
        new EventsTalk("2026-11-27T22:30").Say("今天有啥活动").Should().StartWith("今天（27日周五）的活动都结束了。\n下次：明天（28日周六）09:30");
    }

    [Fact]
    public void A_festival_that_names_an_event_means_the_event_and_any_other_the_day()
    {
        new EventsTalk(Friday).Say("元宵节有活动吗").Should().StartWith("2月18日周四14:30 月圆人团圆·元宵共欢聚");
        new EventsTalk(Friday).Say("腊八有活动吗").Should().StartWith("1月15日周五：");
    }

    [Fact]
    public void What_a_holiday_puts_off_is_told_on_both_days()
    {
        var talk = new EventsTalk(Friday);

        talk.Say("明年6月9日有议事会吗").Should().Be("【示例】居民议事会 6月9日周三逢端午，顺延到6月10日周四19:00。\n假日安排以通知为准。");
        talk.Say("6月10日呢").Should().StartWith("6月10日周四19:00 【示例】居民议事会，党员活动室（因端午顺延）。").And.Contain("以通知为准");
    }

    [Fact]
    public void What_goes_on_over_an_unconfirmed_holiday_is_told_with_the_notice_to_come() =>
        new EventsTalk(Friday).Say("元旦健步队走吗").Should().Contain("19:00 科学健步队").And.EndWith("假日安排以通知为准。");

    [Theory]
    [InlineData("老人能参加的活动有啥", "长者手机课堂", "暑期安全")]
    [InlineData("孩子有什么活动", "暑期安全小课堂", "手机")]
    [InlineData("党员活动室有什么活动", "书法爱好者笔会", "健步")]
    [InlineData("有没有便民活动", "法律知识讲解", "健步")]
    public void Events_are_found_by_whom_they_are_for_where_they_are_and_their_kind(string text, string found, string other) =>
        new EventsTalk(Friday).Say(text).Should().Contain(found).And.NotContain(other);

    [Theory]
    [InlineData("唱歌的什么时候", "合唱艺术团")]
    [InlineData("免费理发什么时候", "每月义剪")]
    [InlineData("免费看病什么时候", "每月义诊")]
    [InlineData("猜灯谜是哪天", "元宵共欢聚")]
    [InlineData("写对子是哪天", "写春联")]
    [InlineData("律师啥时候来", "法律知识讲解")]
    [InlineData("联建会什么时候开", "物业联建会")]
    public void Events_are_known_by_the_words_people_have_for_them(string text, string title) =>
        new EventsTalk("2026-11-27T10:00").Say(text).Should().Contain(title);

    [Fact]
    public void How_one_takes_part_and_for_whom_it_is_are_told_as_written()
    {
        var talk = new EventsTalk(Friday);

        talk.Say("手机课要报名吗").Should().Be("【示例】长者手机课堂：需要报名，限16人。");
        talk.Say("要钱不").Should().StartWith("【示例】长者手机课堂要不要钱没有登记，不敢乱说。");
        talk.Say("孩子能去吗").Should().Be("【示例】长者手机课堂的对象：60岁以上。");
    }

    [Fact]
    public void Several_details_asked_at_once_are_all_told()
    {
        var talk = new EventsTalk(Friday);

        talk.Say("手机课几点 带啥").Should().Be("【示例】长者手机课堂：12月3日周四10:00到11:00，在金海湾社区党群服务中心。\n【示例】长者手机课堂带什么：手机、老花镜。");
        talk.Say("她腿不好去不了三楼").Should().StartWith("【示例】长者手机课堂在金海湾社区党群服务中心").And.Contain("无障碍坡道");
    }

    [Fact]
    public void Whom_it_is_for_is_told_by_names_and_not_by_ids() =>
        new EventsTalk(Friday).Say("整改说明会谁能参加").Should().Contain("怡海名苑小区居民").And.NotContain("EST");

    [Fact]
    public void Weather_is_told_by_the_rule_of_the_event_and_not_guessed()
    {
        new EventsTalk(Friday).Say("下雪合唱团还唱不").Should().Be("禹都之声合唱艺术团晨练：雨天改党员活动室(党群服务中心二楼)。当天停不停以现场通知为准。");
        new EventsTalk(Friday).Say("下雨手机课还上吗").Should().StartWith("【示例】长者手机课堂遇上坏天气停不停没有登记，不敢乱说。");
    }

    [Theory]
    [InlineData("2150年有啥活动")]
    [InlineData("100年后有什么活动")]
    [InlineData("1999年元旦有活动吗")]
    public void Years_nobody_plans_for_have_nothing_and_what_comes_next_is_offered(string text) =>
        new EventsTalk(Friday).Say(text).Should().StartWith("这段时间没有活动。\n下次：");

    [Fact]
    public void Short_questions_are_claimed_only_while_events_were_spoken_of()
    {
        var talk = new EventsTalk(Friday);
        talk.Claims("明天呢").Should().BeFalse();
        talk.Say("今晚健步队还走不");
        foreach (var text in new[] { "明天呢", "第二个", "在哪", "带啥", "几点", "下一次", "过年那几天呢", "更多" })
        {
            talk.Claims(text).Should().BeTrue(text);
        }

        talk.Claims("谢谢").Should().BeFalse();
        talk.Claims("16度 就我们一户").Should().BeFalse();
        talk.Claims("明天药店开门吗").Should().BeFalse();
        talk.At("2026-11-27T19:31");
        talk.Claims("明天呢").Should().BeFalse("two hours have passed");
    }

    [Theory]
    [InlineData("这周末有啥活动")]
    [InlineData("下个月有啥活动")]
    [InlineData("过年那几天有什么活动")]
    [InlineData("最近有什么活动")]
    [InlineData("端午有啥活动")]
    [InlineData("今年有啥活动")]
    [InlineData("有没有便民活动")]
    public void A_list_is_no_longer_than_one_takes_in(string text)
    {
        var reply = new EventsTalk(Friday).Say(text);

        reply.Split('\n').Count(line => char.IsAsciiDigit(line[0]) && line[1] == '.').Should().BeInRange(2, 5);
        reply.Length.Should().BeLessThan(180);
    }
}
