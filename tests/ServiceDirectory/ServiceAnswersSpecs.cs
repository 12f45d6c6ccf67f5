using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class ServiceAnswersSpecs
{
    [Theory]
    [InlineData("附近药店", "EST03", "2026-11-29T18:30", "【示例】安康大药房(商业街店)步行约7分钟，营业到21:30。在商业街中段，瑜伽馆楼下。最近的【示例】惠民药店周日18:00已关。（11月1日核对）")]
    [InlineData("这会儿哪个药店还开着 孩子发烧", "EST01", "2026-11-27T22:10", "【示例】仁和药店(24小时窗口)步行约9分钟，24小时营业。夜间售药窗口(22:00后按铃)。电话0359-0000012。最近的【示例】安康大药房21:30已关。（11月1日核对）高烧抽搐、精神差请打120。")]
    [InlineData("药店", "EST01", "2026-11-27T20:40", "【示例】安康大药房(商业街店)步行约2分钟，营业到21:30。在商业街中段，瑜伽馆楼下。（11月1日核对）")]
    [InlineData("卫生站开门没", "EST01", "2026-11-28T14:00", "【示例】社区卫生服务站步行约3分钟，周六12:00已关，周一08:00再开。在南门内，南门左手。（11月1日核对）")]
    [InlineData("卫生站", "EST01", "2027-01-01T10:00", "【示例】社区卫生服务站步行约3分钟，元旦的开放时间不确定。在南门内，南门左手。请先打电话0359-0000026问问。假日时间以门店为准，放假安排以通知为准，11月1日核对。")]
    [InlineData("理发", "EST01", "2026-11-24T10:00", "【示例】街坊理发店步行约2分钟，今天休息，明天09:30开门。在东门外商业街，超市隔壁。（11月1日核对）")]
    [InlineData("社区食堂", "EST01", "2026-12-02T11:30", "【示例】社区食堂(老年助餐点)步行约1分钟，设备检修(示例)，周五11:00恢复。")]
    [InlineData("菜市场", "EST01", "2027-02-07T09:00", "【示例】社区菜市场步行约5分钟，春节休市(示例)，周二06:00恢复。在商业街北段，公交站旁。假日时间以门店为准，放假安排以通知为准")]
    [InlineData("快递", "EST01", "2026-11-28T07:00", "【示例】快递综合服务点步行约2分钟，08:30才开门。")]
    [InlineData("药店", "EST03", "2026-11-28T07:00", "【示例】仁和药店(24小时窗口)步行约16分钟，24小时营业")]
    [InlineData("健身", "EST01", "2026-11-28T07:00", "【示例】健身房步行约5分钟，08:00才开门。")]
    [InlineData("物业", "EST01", "2026-11-29T07:00", "现在都没开门。最近的是【示例】金海湾物业服务中心步行约1分钟，08:30才开门。")]
    [InlineData("宠物店", "EST03", "2026-11-28T15:00", "名录里没有能推荐的宠物服务。【示例】宠物服务站有居民反映已关门，核实前先不推荐。您的需求已记下，有了要通知就回“告诉我”。")]
    [InlineData("修手表", "EST03", "2026-11-28T10:00", "没有专门“修手表”的地方。")]
    [InlineData("打印", "EST01", "2026-11-28T15:00", "【示例】图文快印·证件照步行约4分钟，营业到19:00。在东门外。最近的便民打印点周六12:00已关。（11月1日核对）")]
    [InlineData("公园", "EST07", "2026-11-28T15:00", "禹都公园(健步队集合点)步行约8分钟，今天的开放时间不确定。在中心城区，集合点:示例。去之前最好先问问。（11月1日核对）")]
    [InlineData("药店", "EST08", "2027-08-01T15:00", "（上次核对2026年11月1日，可能有变）")]
    public void An_answer_says_where_how_far_and_until_when(string text, string estate, string time, string answer)
    {
        Answer(text, estate, time).Should().Contain(answer);
    }

    [Fact]
    public void An_answer_never_names_what_has_gone_or_was_reported_gone_as_a_place_to_go()
    {
        foreach (var estate in DirectorySample.Neighbourhood.Estates)
        {
            Answer("药店", estate.Id, "2026-11-28T10:00").Should().NotContain("老百信");
        }
    }

    [Fact]
    public void Every_answer_is_short_and_has_no_metres()
    {
        foreach (var category in DirectorySample.Catalog.Categories)
        {
            foreach (var estate in DirectorySample.Neighbourhood.Estates)
            {
                foreach (var time in new[] { "2026-11-27T10:00", "2026-11-27T22:10", "2026-11-29T13:00", "2027-02-06T10:00", "2027-06-20T05:00" })
                {
                    var query = new DirectoryQuery { Categories = [category.Code], Said = category.Name, Ill = true };
                    var answer = ServiceAnswers.Search(Search(query, estate.Id, time), query, category.SpokenName, DirectorySample.Local(time), DirectorySample.Local(time));

                    answer.Length.Should().BeLessThanOrEqualTo(ReplyText.MostCharacters, answer);
                    answer.Replace("100米", "", StringComparison.Ordinal).Should().NotContain("米");
                }
            }
        }
    }

    [Fact]
    public void A_time_asked_about_that_is_not_today_is_named()
    {
        var query = new DirectoryQuery { Categories = ["B_PHARM"] };

        ServiceAnswers.Search(Search(query, "EST01", "2026-11-28T21:45"), query, "药店", DirectorySample.Local("2026-11-28T21:45"), DirectorySample.Local("2026-11-27T09:00"))
            .Should().StartWith("明天21:45：【示例】仁和药店");
    }

    private static string Answer(string text, string estate, string time)
    {
        var query = Spoken.Wish(text).Should().BeOfType<DirectoryWish.Find>().Subject.Query;
        var trade = DirectorySample.Catalog.FindCategory(query.Categories.FirstOrDefault())?.SpokenName ?? "";
        return ServiceAnswers.Search(Search(query, estate, time), query, trade, DirectorySample.Local(time), DirectorySample.Local(time));
    }

    private static SearchOutcome Search(DirectoryQuery query, string estate, string time) =>
        DirectorySearch.Find(DirectorySample.Catalog, query, DirectorySample.At(estate), DirectorySample.Local(time), WalkingPace.Ordinary);
}
