using CommunityBot.Dialogs.Preferences;

namespace CommunityBot.Tests.Preferences;

public class BrevitySpecs
{
    private const string Filed = "登记好了，单号20261127-001。\n金海湾小区3号楼2单元3–4层，楼道灯，照片1张。\n2小时内受理，24小时内到场。想接电话通知可留手机号，不留也行。";

    [Fact]
    public void What_is_short_stays_as_it_is() => Brevity.Shorten("不客气，有事随时说。").Should().Be(("不客气，有事随时说。", ""));

    [Fact]
    public void The_conclusion_comes_first_and_whole_sentences_follow()
    {
        var (shortened, left) = Brevity.Shorten(Filed);
        shortened.Should().StartWith("登记好了，单号20261127-001。").And.Contain("2小时内受理，24小时内到场。");
        shortened.Replace("\n", "").Length.Should().BeLessThanOrEqualTo(Brevity.Most);
        left.Should().Contain("3–4层");
    }

    [Fact]
    public void The_question_that_waits_is_always_put() =>
        Brevity.Shorten("我听到的是：怡海名苑小区4号楼1单元，下水道返水，污水冒出来了，已经先记下。师傅出门前要知道，是井盖没了还是堵了？").Short()
            .Should().EndWith("？").And.Contain("是井盖没了还是堵了？");

    [Fact]
    public void What_keeps_somebody_safe_is_never_left_out()
    {
        const string Told = "登记好了，单号20261127-001，怡海名苑小区2号楼，墙皮脱落，照片1张。30分钟内受理，60分钟到场。请绕开、别在下面停留停车，有人受伤打120。";
        Brevity.Shorten(Told).Short().Should().Contain("请绕开、别在下面停留停车，有人受伤打120。");
    }

    [Fact]
    public void Brackets_go_before_words_do() =>
        Brevity.Shorten("人工请打0359-0000001（每天08:00-18:00有人接，节假日另有值班安排，请留意公告），帮您办。谢谢您的耐心等待。").Short()
            .Should().StartWith("人工请打0359-0000001，帮您办。");

    [Fact]
    public void Page_by_page_everything_is_said_once()
    {
        var said = "";
        var (page, left) = Brevity.Page(Filed);
        while (true)
        {
            page.Replace("\n", "").Length.Should().BeLessThanOrEqualTo(Brevity.Most);
            said += page;
            if (left.Length == 0)
            {
                break;
            }

            (page, left) = Brevity.Page(left);
        }

        said.Replace("\n", "").Should().Be(Filed.Replace("\n", ""));
    }

    [Theory]
    [InlineData("附近有3家：仁和药店（24小时窗口）步行约9分钟，按铃购药，电话0359-0000012；安康大药房21:30已关；惠民药店18:00已关。要去哪家？")]
    [InlineData("走：19:00禹都公园集合，体育公园分队19:30也走，雨雪或空气污染时会停，请以领队通知为准。明天（28日）停走一次，29日恢复，18:20有教学。")]
    [InlineData("这件事我答不准，请问社区工作人员：0359-0000001（08:00-18:00 有人接）。您也可以到金海湾社区党群服务中心一楼大厅的便民服务台当面问。")]
    public void Every_reply_without_danger_in_it_fits(string reply)
    {
        var (shortened, left) = Brevity.Shorten(reply);
        shortened.Replace("\n", "").Length.Should().BeLessThanOrEqualTo(Brevity.Most);
        shortened.Should().MatchRegex("[。？！]$");
        left.Should().NotBeEmpty();
    }
}

internal static class Shortened
{
    public static string Short(this (string Short, string Omitted) said) => said.Short;
}
