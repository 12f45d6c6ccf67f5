using System.Text;
using CommunityBot.Channels.WeChat;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatRepliesSpecs
{
    [Fact]
    public void Nothing_said_is_no_reply()
    {
        WeChatReplies.Compose([]).Should().BeNull();
        WeChatReplies.Compose([Say(" \n"), new Activity { Type = ActivityTypes.Typing }, new Activity { Type = ActivityTypes.Trace, Text = "x" }]).Should().BeNull();
    }

    [Fact]
    public void All_that_was_said_is_one_reply_with_blank_lines_between() =>
        Text(Say("第一条"), Say("第二条\r\n第二行")).Should().Be("第一条\n\n第二条\n第二行");

    [Fact]
    public void Suggested_actions_are_words_to_tap() =>
        Text(Say("要报修吗？", "是的", "不用")).Should().Be(
            "要报修吗？\n\n"
            + "<a href=\"weixin://bizmsgmenu?msgmenucontent=%E6%98%AF%E7%9A%84&msgmenuid=1\">是的</a>\n"
            + "<a href=\"weixin://bizmsgmenu?msgmenucontent=%E4%B8%8D%E7%94%A8&msgmenuid=2\">不用</a>");

    [Fact]
    public void A_tap_says_the_value_of_the_button_and_shows_its_title()
    {
        var message = Say("选一个");
        message.SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, "<第一个>", value: "1&2")]);
        Text(message).Should().EndWith("msgmenucontent=1%262&msgmenuid=1\">(第一个)</a>");
    }

    [Fact]
    public void A_postback_says_what_it_shows_and_hides_its_value()
    {
        var message = Say("选一个");
        message.SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.PostBack, "取消", value: "{\"id\":7}")]);
        Text(message).Should().EndWith("msgmenucontent=%E5%8F%96%E6%B6%88&msgmenuid=1\">取消</a>");
    }

    [Fact]
    public void The_same_option_is_offered_once() =>
        Text(Say("一", "帮助"), Say("二", "帮助")).Split("msgmenuid=").Should().HaveCount(2);

    [Fact]
    public void A_card_with_a_page_and_nothing_else_is_an_article() =>
        WeChatReplies.Compose([Show(Card("文化活动周", "周六 9:00", OpenUrl("详情", "https://example.org/1")))])
            .Should().Be(new WeChatReply.Article("文化活动周", "周六 9:00", "https://example.org/p.png", "https://example.org/1"));

    [Fact]
    public void A_card_among_other_words_is_text_with_a_link()
    {
        var message = Show(Card("药店", "营业到 21:30", OpenUrl("导航", "https://example.org/?a=1&b=\"2\"")));
        Text(Say("找到一家"), message).Should().Be(
            "找到一家\n\n药店\n营业到 21:30\n<a href=\"https://example.org/?a=1&b=%222%22\">导航</a>");
    }

    [Fact]
    public void Buttons_of_a_card_that_speak_are_words_to_tap() =>
        Text(Show(Card("工单", "已派", new CardAction(ActionTypes.ImBack, "催一下", value: "催一下"))))
            .Should().StartWith("工单\n已派\n\n<a href=\"weixin://bizmsgmenu");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("weixin://something")]
    public void Only_web_pages_become_links(string url) =>
        Text(Show(Card("标题", "说明", OpenUrl("点我", url)))).Should().Be("标题\n说明");

    [Fact]
    public void A_picture_by_address_is_a_link() =>
        Text(Show(new Attachment("image/png", "https://example.org/map.png", name: "地图"))).Should().Be("<a href=\"https://example.org/map.png\">地图</a>");

    [Theory]
    [InlineData(2048)]
    [InlineData(2046)]
    public void A_reply_of_just_the_size_is_not_touched(int bytes)
    {
        var text = new string('a', bytes);
        Text(Say(text)).Should().Be(text);
    }

    [Fact]
    public void A_longer_reply_ends_at_a_line_with_a_word_that_there_is_more()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 120).Select(line => $"{line} 号楼已通知"));
        var text = Text(Say(lines));
        Encoding.UTF8.GetByteCount(text).Should().BeLessThanOrEqualTo(2048).And.BeGreaterThan(1900);
        text.Should().EndWith(WeChatText.More);
        lines.Split('\n').Should().Contain(text.Split('\n')[^3]);
    }

    [Fact]
    public void Options_stay_when_words_are_cut()
    {
        var text = Text(Say(new string('长', 3000), "下一页", "返回"));
        text.Should().EndWith("返回</a>").And.Contain(WeChatText.More);
        Encoding.UTF8.GetByteCount(text).Should().BeLessThanOrEqualTo(2048);
    }

    [Fact]
    public void Options_too_many_to_link_are_listed_to_be_typed()
    {
        var options = Enumerable.Range(1, 30).Select(number => $"第{number}个活动").ToArray();
        var text = Text(Say("有这些活动", options));
        text.Should().Contain("第30个活动").And.NotContain("<a ");
    }

    [Fact]
    public void Whatever_is_said_fits_and_is_whole_characters()
    {
        var random = new Random(11);
        string[] pieces = ["药", "😀", "👨‍👩‍👧", "a", "\n", "\uD83D", "\u0001", " ", "]]>", "<a href=\"https://example.org\">x</a>"];
        for (var round = 0; round < 300; round++)
        {
            var said = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Say(
                string.Concat(Enumerable.Range(0, random.Next(900)).Select(_ => pieces[random.Next(pieces.Length)])),
                [.. Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)] + random.Next())]));
            if (WeChatReplies.Compose([.. said]) is WeChatReply.Text reply)
            {
                Encoding.UTF8.GetByteCount(reply.Content).Should().BeLessThanOrEqualTo(2048);
                new UTF8Encoding(false, true).GetBytes(reply.Content).Should().NotBeEmpty();
                reply.Content.Split("<a ").Length.Should().Be(reply.Content.Split("</a>").Length);
            }
        }
    }

    private static Activity Say(string text, params string[] options) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = options.Length == 0
            ? null
            : new SuggestedActions(actions: [.. options.Select(option => new CardAction(ActionTypes.ImBack, option, value: option))]),
    };

    private static Activity Show(Attachment attachment) => new() { Type = ActivityTypes.Message, Attachments = [attachment] };

    private static Attachment Card(string title, string text, CardAction button) =>
        new HeroCard(title, text: text, images: [new CardImage("https://example.org/p.png")], buttons: [button]).ToAttachment();

    private static CardAction OpenUrl(string title, string url) => new(ActionTypes.OpenUrl, title, value: url);

    private static string Text(params Activity[] said) => WeChatReplies.Compose(said).Should().BeOfType<WeChatReply.Text>().Which.Content;
}
