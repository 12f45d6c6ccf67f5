using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>What is wanted, told apart by words that look alike.</summary>
public class EventDeedSpecs
{
    [Theory]
    [InlineData("手机课要报名吗", EventDeed.Find)]
    [InlineData("手机课还有名额吗", EventDeed.Find)]
    [InlineData("我要报手机课", EventDeed.Register)]
    [InlineData("给我妈报个手机课", EventDeed.Register)]
    [InlineData("手机课取消报名", EventDeed.CancelRegistration)]
    [InlineData("她腿不好去不了三楼", EventDeed.Find)]
    [InlineData("我报了啥", EventDeed.Mine)]
    [InlineData("签到", EventDeed.CheckIn)]
    [InlineData("别提醒了", EventDeed.StopReminding)]
    [InlineData("下次提醒我", EventDeed.Remind)]
    [InlineData("活动不满意", EventDeed.Rate)]
    [InlineData("要候补名额", EventDeed.AnswerOffer)]
    [InlineData("我想出个节目", EventDeed.List)]
    [InlineData("手机课多少人报名", EventDeed.Count)]
    [InlineData("今天停走", EventDeed.Change)]
    [InlineData("今天停走了吗", EventDeed.Find)]
    [InlineData("合唱的给我加日历", EventDeed.Find)]
    public void Each_deed_has_its_words(string text, object deed) =>
        EventDeeds.Of(new EventsTalk("2026-12-01T10:00").Read(text)).Should().Be((EventDeed)deed);
}
