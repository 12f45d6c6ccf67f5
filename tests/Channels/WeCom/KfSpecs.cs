using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom.CustomerService;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeCom;

/// <summary>WeCom's customer service for residents in WeChat: told of news, fetched, answered within what the platform allows.</summary>
public sealed class KfSpecs : IAsyncLifetime
{
    private KfBench _bench = null!;

    private KfPlatform Platform => _bench.Platform;

    public async Task InitializeAsync() => _bench = await KfBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_resident_is_answered_by_a_message_with_an_id_of_ours()
    {
        (await _bench.AskAsync("m1", "药店几点开门😀")).Should().Be("听到：药店几点开门😀");

        var fetched = Platform.CallsOf(KfPlatform.Sync)[0];
        fetched.Text.Should().Be($$"""{"limit":1000,"voice_format":0,"open_kfid":"{{KfPlatform.Account}}","token":"ENCtoken"}""");
        fetched.Token.Should().Be(Platform.Token);
        Platform.CallsOf(KfPlatform.Send).Single().Text.Should().MatchRegex(
            $$"""^\{"touser":"{{KfPlatform.Resident}}","open_kfid":"{{KfPlatform.Account}}","msgid":"[0-9a-f]{32}","msgtype":"text","text":\{"content":"听到：药店几点开门😀"\}\}$""");
    }

    [Fact]
    public async Task An_activity_tells_who_wrote_where()
    {
        await _bench.AskAsync("m1", "在吗");
        var activity = _bench.Heard.Single();
        activity.Should().BeEquivalentTo(new { ChannelId = "wecom-kf", Type = ActivityTypes.Message, Text = "在吗", Locale = "zh-CN" });
        (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id).Should().Be((KfPlatform.Resident, KfPlatform.Account, KfBench.Conversation));
    }

    [Fact]
    public async Task The_next_fetch_goes_on_from_the_cursor()
    {
        await _bench.AskAsync("m1", "一");
        await _bench.SettledAsync();
        await _bench.AskAsync("m2", "二");
        Platform.CallsOf(KfPlatform.Sync)[^1].Json.GetProperty("cursor").GetString().Should().Be("c1");
    }

    [Fact]
    public async Task All_pages_are_read_and_each_resident_is_answered_in_order()
    {
        Platform.PageSize = 3;
        for (var number = 0; number < 20; number++)
        {
            Platform.Say($"m{number}", $"{number}", number % 2 == 0 ? KfPlatform.Resident : "wmOther");
        }

        await _bench.TellAsync();
        await _bench.SettledAsync();
        _bench.Heard.Where(activity => activity.From.Id == "wmOther").Select(activity => activity.Text).Should().Equal(Enumerable.Range(0, 10).Select(number => $"{2 * number + 1}"));
        (await _bench.Get<KfInbox>().ReadAsync(KfPlatform.Account, default)).Cursor.Should().Be("c20");
    }

    [Fact]
    public async Task A_slow_turn_holds_no_other_resident_up()
    {
        var slow = new TaskCompletionSource();
        var usual = _bench.Bot;
        _bench.Bot = async (context, cancellationToken) =>
        {
            await (context.Activity.Text == "慢" ? slow.Task : Task.CompletedTask);
            await usual(context, cancellationToken);
        };
        Platform.Say("m1", "慢", "wmOther");
        await _bench.TellAsync();
        await DeliveryBench.UntilAsync(() => Task.FromResult(_bench.Heard.Count == 1));

        (await _bench.AskAsync("m2", "快")).Should().Be("听到：快");
        (await _bench.Get<KfInbox>().ReadAsync(KfPlatform.Account, default)).Cursor.Should().BeNull("the slow one is not answered yet");
        slow.SetResult();
        await _bench.SettledAsync();
        Platform.Said("wmOther").Should().Equal("听到：慢");
    }

    [Fact]
    public async Task What_can_be_tapped_is_a_menu_whose_taps_say_our_words()
    {
        _bench.Bot = (context, cancellationToken) =>
        {
            var asked = MessageFactory.Text("修哪里？");
            asked.SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, "楼道灯", value: "楼道灯不亮")]);
            return context.SendActivityAsync(asked, cancellationToken);
        };
        JsonNode.Parse(await _bench.AskAsync("m1", "报修"))!.ToJsonString().Should().Be(
            JsonNode.Parse("""{"list":[{"type":"click","click":{"id":"say:楼道灯不亮","content":"楼道灯"}}],"head_content":"修哪里？"}""")!.ToJsonString());

        Platform.Add("m2", "text", new JsonObject { ["content"] = "楼道灯", ["menu_id"] = "say:楼道灯不亮" });
        Platform.Add("m3", "text", new JsonObject { ["content"] = "人工服务", ["menu_id"] = "101" });
        await _bench.TellAsync();
        await _bench.SettledAsync();
        _bench.Heard.Skip(1).Select(activity => (activity.Text, activity.Value)).Should().Equal(("楼道灯不亮", "楼道灯不亮"), ("人工服务", "101"));
    }

    [Fact]
    public async Task Pictures_sounds_places_and_pages_are_what_they_are_on_other_channels()
    {
        Platform.Add("1", "image", new JsonObject { ["media_id"] = "M1" });
        Platform.Add("2", "voice", new JsonObject { ["media_id"] = "M2" });
        Platform.Add("3", "location", new JsonObject { ["latitude"] = 39.916527, ["longitude"] = 116.397128, ["name"] = "社区医院", ["address"] = "前门大街" });
        Platform.Add("4", "link", new JsonObject { ["title"] = "通知", ["desc"] = "停水", ["url"] = "https://example.com/1" });
        Platform.Add("5", "business_card", new JsonObject { ["userid"] = "x" });
        await _bench.TellAsync();
        await _bench.SettledAsync();

        _bench.Heard.Select(activity => activity.Attachments?.SingleOrDefault()?.ContentType ?? activity.Name ?? activity.Text)
            .Should().Equal("image/jpeg", "audio/amr", "社区医院 前门大街", "text/html", "wecom-kf/unknown");
        var place = _bench.Heard.ElementAt(2);
        SharedLocation.Of(place)!.Should().Be(new SharedLocation(new GeoPoint(39.916527, 116.397128), "社区医院 前门大街"));
        place.Entities.OfType<GeoCoordinates>().Single().Latitude.Should().BeApproximately(39.9151, 0.0005, "phones' maps are not WGS-84");
        Platform.Said().Last().Should().Be(WeChatText.CannotRead);
    }

    [Fact]
    public async Task A_card_that_opens_a_page_has_the_picture_the_platform_wants()
    {
        Platform.On("/cgi-bin/media/upload", _ => new { errcode = 0, type = "image", media_id = "THUMB" });
        _bench.Bot = (context, cancellationToken) => context.SendActivityAsync(
            MessageFactory.Attachment(new HeroCard("停水通知", text: "明天上午", buttons: [new CardAction(ActionTypes.OpenUrl, "看", value: "https://example.com/1")]).ToAttachment()),
            cancellationToken);
        var shown = JsonNode.Parse(await _bench.AskAsync("m1", "通知"))!;
        shown.ToJsonString().Should().Be(JsonNode.Parse("""{"title":"停水通知","desc":"明天上午","url":"https://example.com/1","thumb_media_id":"THUMB"}""")!.ToJsonString());
        Platform.CallsOf("/cgi-bin/media/upload").Single().Query.Should().Contain("type=image");
    }

    [Fact]
    public async Task A_place_is_shown_where_residents_maps_have_it()
    {
        _bench.Bot = (context, cancellationToken) =>
        {
            var told = MessageFactory.Text("在这里");
            told.Entities = [new GeoCoordinates(latitude: 39.9151, longitude: 116.3909, type: nameof(GeoCoordinates), name: "社区医院")];
            return context.SendActivityAsync(told, cancellationToken);
        };
        Platform.Say("m1", "医院在哪");
        await _bench.TellAsync();
        await _bench.SettledAsync();
        Platform.Said().First().Should().Be("在这里");
        var place = JsonNode.Parse(Platform.Said().Last())!;
        $"{place["name"]}".Should().Be("社区医院");
        ((double)place["latitude"]!).Should().BeApproximately(39.9165, 0.0005);
    }

    [Fact]
    public async Task A_first_opening_is_greeted_by_its_code_and_costs_nothing()
    {
        _bench.Bot = (context, cancellationToken) => context.SendActivityAsync($"{context.Activity.Type} {context.Activity.Value}", cancellationToken: cancellationToken);
        Platform.Happen("e1", "enter_session", new JsonObject { ["scene"] = "1", ["scene_param"] = "b:3-u:2", ["welcome_code"] = "CODE" });
        Platform.Happen("e2", "enter_session", new JsonObject { ["scene"] = "1" });
        await _bench.TellAsync();
        await _bench.SettledAsync();

        var greeted = Platform.CallsOf(KfPlatform.SendOnEvent).Single().Json;
        (greeted.GetProperty("code").GetString(), greeted.GetProperty("text").GetProperty("content").GetString()).Should().Be(("CODE", "conversationUpdate b:3-u:2"));
        Platform.CallsOf(KfPlatform.Send).Should().BeEmpty("nothing lets us speak yet");
    }

    [Fact]
    public async Task After_five_messages_the_rest_waits_for_the_residents_next_word()
    {
        await _bench.AskAsync("m1", "在吗");
        var outcomes = new List<DeliveryOutcome>();
        for (var number = 1; number <= 6; number++)
        {
            outcomes.Add(await _bench.PushAsync(Message($"第{number}条")));
        }

        outcomes.Take(4).Should().AllBeOfType<DeliveryOutcome.Delivered>();
        outcomes.Skip(4).Should().AllBeOfType<DeliveryOutcome.Kept>();
        (await _bench.AskAsync("m2", "还在吗")).Should().Be("第5条\n\n第6条\n\n听到：还在吗");
    }

    [Theory]
    [InlineData(95001)]
    [InlineData(95002)]
    [InlineData(95013)]
    [InlineData(95018)]
    [InlineData(45009)]
    [InlineData(95017)]
    [InlineData(-1)]
    public async Task An_answer_the_platform_refuses_is_shown_with_the_next(int code)
    {
        Platform.Refuse(KfPlatform.Send, code);
        await _bench.AskAsync("m1", "一");
        await _bench.SettledAsync();
        Platform.On(KfPlatform.Send, _ => new { errcode = 0 });

        (await _bench.AskAsync("m2", "二")).Should().Be("听到：一\n\n听到：二");
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_sent_again()
    {
        Platform.On(KfPlatform.Send, _ => null);
        await _bench.AskAsync("m1", "一");
        await _bench.SettledAsync();
        Platform.On(KfPlatform.Send, _ => new { errcode = 0 });
        (await _bench.AskAsync("m2", "二")).Should().Be("听到：二");
    }

    [Fact]
    public async Task A_message_the_platform_could_not_deliver_waits_for_the_next_word()
    {
        await _bench.AskAsync("m1", "一");
        var id = Platform.CallsOf(KfPlatform.Send).Single().Json.GetProperty("msgid").GetString();
        Platform.Happen("e1", "msg_send_fail", new JsonObject { ["fail_msgid"] = id, ["fail_type"] = 4 });
        await _bench.TellAsync();
        await _bench.SettledAsync();
        (await _bench.AskAsync("m2", "二")).Should().Be("听到：一\n\n听到：二");
    }

    [Fact]
    public async Task The_bot_is_silent_while_a_person_talks()
    {
        Platform.Happen("e1", "session_status_change", new JsonObject { ["change_type"] = 1, ["new_servicer_userid"] = "lisi" });
        Platform.Say("m1", "师傅好");
        Platform.Add("m2", "text", new JsonObject { ["content"] = "您好" }, origin: 5);
        await _bench.Get<WeChatKeptMessages>().KeepAsync(Message("灯修好了"), default);
        await _bench.TellAsync();
        await _bench.SettledAsync();
        Platform.Say("m2b", "还在吗");
        await _bench.TellAsync();
        await _bench.SettledAsync();
        _bench.Heard.Should().BeEmpty();
        Platform.Said().Should().BeEmpty();

        Platform.Happen("e2", "session_status_change", new JsonObject { ["change_type"] = 3, ["old_servicer_userid"] = "lisi" });
        (await _bench.AskAsync("m3", "再见")).Should().Be("灯修好了\n\n听到：再见");
        _bench.Heard.First().Should().BeEquivalentTo(new { Name = "wecom-kf/handoff.status", Value = "completed" });
    }

    [Fact]
    public async Task What_was_kept_is_shown_even_when_the_bot_itself_has_nothing_to_say()
    {
        _bench.Bot = (_, _) => Task.CompletedTask;
        await _bench.Get<WeChatKeptMessages>().KeepAsync(Message("工作人员：马上到"), default);
        (await _bench.AskAsync("m1", "好的")).Should().Be("工作人员：马上到");
    }

    [Fact]
    public async Task What_a_person_has_answered_needs_no_answer_of_the_bot()
    {
        Platform.Say("m1", "早上的问题");
        Platform.Add("m2", "text", new JsonObject { ["content"] = "已处理" }, origin: 5);
        Platform.Say("m3", "两天前的问题", "wmOther", TimeProvider.System.GetUtcNow().AddHours(-49));
        await _bench.TellAsync();
        await _bench.SettledAsync();
        _bench.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task A_resident_who_wants_a_person_is_put_into_the_waiting_pool()
    {
        _bench.Bot = HandOver;
        await _bench.AskAsync("m1", "人工");
        await _bench.SettledAsync();
        Platform.CallsOf(KfPlatform.Transfer).Single().Text.Should().Be($$"""{"open_kfid":"{{KfPlatform.Account}}","external_userid":"{{KfPlatform.Resident}}","service_state":2}""");
    }

    [Fact]
    public async Task The_bot_hears_that_nobody_can_take_a_resident()
    {
        _bench.Bot = HandOver;
        Platform.Refuse(KfPlatform.Transfer, 95016);
        Platform.Say("m1", "人工");
        await _bench.TellAsync();
        await _bench.SettledAsync();
        _bench.Heard.Last().Should().BeEquivalentTo(new { Name = "wecom-kf/handoff.status", Value = "failed" });
    }

    [Fact]
    public async Task Neither_forged_nor_malformed_news_is_heard()
    {
        Platform.Say("m1", "在吗");
        (await _bench.TellAsync(crypto: WeChatSample.Crypto(receiver: "wwother"))).Should().Be(HttpStatusCode.Forbidden);
        (await _bench.TellAsync(account: "../x{}")).Should().Be(HttpStatusCode.Forbidden);
        (await _bench.TellAsync(account: "")).Should().Be(HttpStatusCode.Forbidden);
        (await _bench.Get<KfInbox>().DueAsync(default)).Should().BeEmpty();
        Platform.CallsOf(KfPlatform.Sync).Should().BeEmpty();
    }

    [Fact]
    public async Task Entries_of_any_shape_harm_nobody()
    {
        foreach (var entry in new[] { "{}", """{"msgid":1}""", """{"msgid":"1","msgtype":[],"external_userid":"wm1","open_kfid":"wk1","send_time":1}""", """{"msgid":"2","msgtype":"text","text":"x","external_userid":"a b","open_kfid":"wk1","send_time":-5}""" })
        {
            Platform.Put(JsonNode.Parse(entry)!.AsObject());
        }

        Platform.Add("3", "text", new JsonObject { ["content"] = 5 });
        Platform.Add("4", "location", new JsonObject { ["latitude"] = "far", ["longitude"] = 200 });
        Platform.Add("5", "", new JsonObject());
        Platform.Happen("6", "invented_event", new JsonObject { ["deep"] = new JsonObject { ["er"] = 1 } });
        Platform.Happen("7", "servicer_status_change", new JsonObject { ["status"] = 1 });
        Platform.Say("8", "还在", "wmOther");
        await _bench.TellAsync();
        await _bench.SettledAsync();
        Platform.Said("wmOther").Should().Equal("听到：还在");
    }

    [Fact]
    public async Task A_list_that_never_ends_is_left_when_its_cursor_stands_still()
    {
        Platform.On(KfPlatform.Sync, _ => new { errcode = 0, next_cursor = "c0", has_more = 1, msg_list = Array.Empty<object>() });
        await _bench.TellAsync();
        await _bench.SettledAsync();
        Platform.CallsOf(KfPlatform.Sync).Count.Should().BeLessThanOrEqualTo(2);
    }

    private static OutboundMessage Message(string text) => new() { Key = text, To = KfBench.Conversation, Text = text, SendAt = WeChatSample.Now, Topic = "repairs" };

    private static async Task HandOver(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Message)
        {
            await context.SendActivityAsync("正在为您转接。", cancellationToken: cancellationToken);
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = "handoff.initiate" }, cancellationToken);
        }
    }
}
