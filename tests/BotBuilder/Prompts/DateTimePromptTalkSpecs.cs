using BotBuilder.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Prompts;

public sealed class DateTimePromptTalkSpecs
{
    [Fact]
    public async Task Tomorrow_is_the_users_tomorrow()
    {
        var conversation = new Conversation("zh-CN", new DateTimePrompt("p")) { Begin = dc => dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("when?") }) };
        await conversation.SayAsync("hi");
        (await conversation.SayAsync("不知道")).Should().Equal("when?");
        await conversation.SayAsync(new Activity(ActivityTypes.Message)
        {
            Text = "明天下午三点",
            Locale = "zh-CN",
            LocalTimestamp = new DateTimeOffset(2026, 11, 28, 0, 10, 0, TimeSpan.FromHours(8)),
        });

        conversation.Result.Result.Should().BeAssignableTo<IList<DateTimeResolution>>().Which.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Timex = "2026-11-29T15", Value = "2026-11-29 15:00:00" });
    }
}
