using System.Text;
using CommunityBot.Channels.WeChat;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatRepliesSpecs
{
    [Fact]
    public void Nothing_said_is_no_reply()
    {
        Pieces([]).Should().BeEmpty();
        Pieces(Say(" \n"), new Activity { Type = ActivityTypes.Typing }, new Activity { Type = ActivityTypes.Trace, Text = "x" }).Should().BeEmpty();
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
        Pieces(Show(Card("文化活动周", "周六 9:00", OpenUrl("详情", "https://example.org/1")))).Single().AsReply()
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
    public void A_longer_answer_goes_on_in_what_follows_cut_at_lines_and_nothing_is_lost()
    {
        string[] lines = [.. Enumerable.Range(1, 240).Select(line => $"{line} 号楼已通知")];
        var pieces = Pieces(Say(string.Join('\n', lines), "好的"));
        pieces.Should().HaveCountGreaterThan(1).And.OnlyContain(piece => Encoding.UTF8.GetByteCount(piece.Words) <= 2048);
        string.Join('\n', pieces.Select(piece => piece.Words)).Split('\n').Should().Equal(lines);
        pieces.Select(piece => piece.Options.Count).Should().Equal([.. Enumerable.Repeat(0, pieces.Count - 1), 1], "the question stands at the end, and so does what answers it");
    }

    [Fact]
    public void More_than_a_resident_can_be_sent_at_once_ends_with_a_word_that_there_is_more()
    {
        var pieces = Pieces(Say(new string('长', 9000), "下一页"));
        pieces.Should().HaveCount(WeChatReplies.MostPieces);
        pieces[^1].Words.Should().EndWith(WeChatText.More);
        pieces[^1].Options.Should().ContainSingle();
        Encoding.UTF8.GetByteCount(WeChatReplies.Linked(pieces[^1].Words, pieces[^1].Options)).Should().BeLessThanOrEqualTo(2048);
    }

    [Fact]
    public void Where_nothing_can_follow_the_first_part_says_how_to_get_the_rest_and_keeps_the_options()
    {
        var pieces = WeChatReplies.Compose([Say(new string('长', 1000), "下一页", "返回")], follows: false, pictures: false);
        pieces.Should().HaveCount(2);
        ((WeChatReply.Text)pieces[0].AsReply()!).Content.Should().EndWith("返回</a>").And.Contain(WeChatText.Continued);
        pieces[1].Words.Should().NotContain(WeChatText.Continued);
        pieces[1].Options.Should().BeEmpty();
    }

    [Fact]
    public void A_link_longer_than_a_message_is_left_out() =>
        Pieces(Say($"<a href=\"https://example.org/{new string('a', 3000)}\">x</a>")).Single().Words.Should().Be(WeChatText.More);

    [Fact]
    public void Pictures_follow_the_words_where_they_can_be_shown()
    {
        var message = Show(new Attachment("image/png", "https://example.org/map.png", name: "地图"));
        message.Text = "在这里";
        WeChatReplies.Compose([message], follows: true, pictures: true).Should().BeEquivalentTo([new { Words = "在这里", Picture = (string?)null }, new { Words = "", Picture = (string?)"https://example.org/map.png" }]);
    }

    [Fact]
    public void Options_written_as_links_can_be_read_back()
    {
        WeChatOption[] options = [new("是的", "是的"), new("(第一个)", "1&2")];
        var (words, read) = WeChatOption.Read(WeChatReplies.Linked("要报修吗？\n<a href=\"https://example.org\">页</a>", options));
        words.Should().Be("要报修吗？\n<a href=\"https://example.org\">页</a>");
        read.Should().Equal(options);
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","fallbackText":"停水通知","body":[{"type":"TextBlock","text":"别的"}]}""", "停水通知")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"停水 [详情](https://example.org)"},{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"FactSet","facts":[{"title":"时间","value":"周六"}]}]}]},{"type":"RichTextBlock","inlines":["请",{"type":"TextRun","text":"储水"}]}],"speak":"x"}""", "停水 详情\n时间 周六\n请\n储水")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"Image","url":"https://example.org/p.png"}],"speak":"<speak>周六<break/>停水</speak>"}""", "周六停水")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"停水"}],"actions":[{"type":"Action.OpenUrl","title":"详情","url":"https://example.org/1"}]}""", "停水\n<a href=\"https://example.org/1\">详情</a>")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"知道了","data":{"x":1}}]}],"fallbackText":"停水"}""", "停水\n\n<a href=\"weixin://bizmsgmenu?msgmenucontent=%E7%9F%A5%E9%81%93%E4%BA%86&msgmenuid=1\">知道了</a>")]
    public void An_adaptive_card_is_words_and_links(string card, string text)
    {
        Text(Show(new Attachment("application/vnd.microsoft.card.adaptive", content: System.Text.Json.JsonDocument.Parse(card).RootElement))).Should().Be(text);
        Text(Show(new Attachment("application/vnd.microsoft.card.adaptive", content: Newtonsoft.Json.Linq.JObject.Parse(card)))).Should().Be(text);
        Text(Show(new Attachment("application/vnd.microsoft.card.adaptive", content: card))).Should().Be(text);
    }

    [Fact]
    public void A_card_that_cannot_be_read_breaks_nothing() =>
        Text(Say("好"), Show(new Attachment("application/vnd.microsoft.card.adaptive", content: "{\"body\":"))).Should().Be("好");

    [Fact]
    public void Cards_of_other_kinds_keep_their_words()
    {
        Text(Show(new SigninCard("请登录", [new CardAction("signin", "登录", value: "https://example.org/in")]).ToAttachment())).Should().Be("请登录\n<a href=\"https://example.org/in\">登录</a>");
        Text(Show(new ReceiptCard("收据", facts: [new Fact("单号", "7")], items: [new ReceiptItem("灯泡", price: "5 元")], total: "5 元").ToAttachment())).Should().Be("收据\n单号 7\n灯泡 5 元\n5 元");
        Pieces(Show(new VideoCard("怎样关水阀", text: "一分钟", media: [new MediaUrl("https://example.org/v.mp4")]).ToAttachment())).Single().AsReply().Should().Be(new WeChatReply.Article("怎样关水阀", "一分钟", "", "https://example.org/v.mp4"));
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
            foreach (var reply in Pieces([.. said]).Concat(WeChatReplies.Compose([.. said], follows: false, pictures: false)).Select(piece => piece.AsReply()).OfType<WeChatReply.Text>())
            {
                reply.Content.Should().NotBeEmpty();
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

    private static string Text(params Activity[] said) => Pieces(said).Should().ContainSingle().Which.AsReply().Should().BeOfType<WeChatReply.Text>().Which.Content;

    private static IReadOnlyList<WeChatPiece> Pieces(params Activity[] said) => WeChatReplies.Compose(said, follows: true, pictures: false);
}
