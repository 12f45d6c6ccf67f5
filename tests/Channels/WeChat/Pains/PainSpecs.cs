using System.Reflection;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Channels.WeChat.Simulated;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Clock;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.Tests.Channels.WeChat.Pains;

/// <summary>
/// The twelve pains of ten years of other people's adapters (wechat-channel §3): each is shown by specs, and by a check
/// that a host of the ordinary kind fails and ours passes.
/// </summary>
[Collection(TwoHostsSpecs.Name)]
public sealed class PainSpecs
{
    private const string Resident = "oResident0001";
    private const string Send = "/cgi-bin/message/custom/send";

    private static readonly Pain[] Pains =
    [
        new(1, "double turns from the five-second retry", OneTurnAsync,
            "WeChatDeliveriesSpecs.A_slow_turn_is_answered_by_the_try_that_finds_it_ready", "TwoHostsSpecs.A_push_that_reaches_both_hosts_at_once_has_one_turn", "TwoHostsSpecs.A_reply_that_was_lost_is_given_again_and_costs_no_second_turn"),
        new(2, "dedupe that loses messages", NobodyIsMistakenAsync,
            "WeChatMessageReaderSpecs.Two_residents_whose_messages_share_a_number_are_two_pushes", "WeChatMessageReaderSpecs.Two_events_of_one_second_are_two_pushes"),
        new(3, "token races", TwoHostsSpeakAsync,
            "WeChatAccessTokenSpecs.All_hosts_together_ask_for_one_token", "WeChatAccessTokenSpecs.A_token_that_was_put_out_is_replaced_once_for_all_calls_of_all_hosts") { NeedsTime = true },
        new(4, "repeated sends after a time-out", SaidOnceAsync,
            "WeChatApiSpecs.What_may_have_been_said_is_never_said_again", "WeChatProactiveSpecs.What_may_have_arrived_is_not_sent_again_in_any_way"),
        new(5, "signatures mixed up, downgrades taken", ForgeryIsRefusedAsync,
            "WeChatSecuritySpecs.Whatever_is_refused_gets_the_very_same_answer", "WeChatSignatureSpecs.Parts_are_sorted_by_code_and_not_by_a_culture", "WeChatCryptoSpecs.Whatever_is_sealed_opens_again", "WeChatCryptoSpecs.A_message_for_another_account_stays_closed") { HostMode = "safe" },
        new(6, "an empty reply shows the platform's fault notice", NothingIsAcknowledgedAsync,
            "WeChatRepliesSpecs.Nothing_said_is_no_reply", "WeChatEndpointSpecs.What_needs_no_answer_is_acknowledged", "WeChatRepliesSpecs.Whatever_is_said_fits_and_is_whole_characters"),
        new(7, "threads that wait, deadlocks, starvation", ManyAtOnceAsync,
            "WeChatSecuritySpecs.A_host_with_too_much_to_do_says_so_at_once_instead_of_timing_out", "WeChatDeliveriesSpecs.Silence_begins_in_time_to_hang_up"),
        new(8, "entities of strangers", NoFileLeavesAsync,
            "WeChatXmlSpecs.What_is_no_plain_XML_is_not_read", "WeChatXmlSpecs.A_tower_of_ten_thousand_elements_is_not_climbed", "HostilePushSpecs.Broken_pushes_are_refused_or_answered_and_never_an_error"),
        new(9, "escaped Chinese and emoji", WordsArriveAsync,
            "WeChatApiSpecs.Chinese_and_emoji_travel_as_themselves", "PlatformApiSpecs.What_was_sent_stands_on_the_screen_and_escapes_stand_as_they_are"),
        new(10, "buttons that do not show", ButtonsShowAsync,
            "WeChatRepliesSpecs.Suggested_actions_are_words_to_tap", "WeChatRepliesSpecs.Buttons_of_a_card_that_speak_are_words_to_tap", "WeChatRepliesSpecs.Where_nothing_can_follow_the_first_part_says_how_to_get_the_rest_and_keeps_the_options", "WeChatProactiveSpecs.Buttons_can_be_tapped") { Counts = false },
        new(11, "outages of the API's host, rights withdrawn, event names in another case", SecondAddressAsync,
            "WeChatApiSpecs.A_first_address_that_cannot_be_connected_to_gives_way_to_the_second", "WeChatApiSpecs.A_right_the_account_lost_is_switched_off_with_an_alarm", "WeChatMessageReaderSpecs.The_event_LOCATION_is_a_report_and_not_a_pin", "WeChatMessageReaderSpecs.Events_are_told_apart_whatever_their_case"),
        new(12, "coordinates half a kilometre off", PlaceIsRightAsync,
            "WeChatActivitiesSpecs.A_pin_goes_out_in_WGS84_and_reaches_the_dialogs_as_it_was", "WeChatMessageReaderSpecs.The_event_LOCATION_is_a_report_and_not_a_pin"),
    ];

    public static TheoryData<int> Numbers => [.. Pains.Select(pain => pain.Number)];

    [Fact]
    public void All_twelve_are_here_and_the_specs_that_show_them_exist()
    {
        var specs = Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        Pains.Select(pain => pain.Number).Should().Equal(Enumerable.Range(1, 12));
        Pains.Should().OnlyContain(pain => pain.ShownBy.Length > 0);
        Pains.SelectMany(pain => pain.ShownBy).Should().BeSubsetOf(specs);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task It_does_not_hurt_here(int number)
    {
        var prefix = StateServer.NewKeys().Prefix;
        (await ChecksAsync(number, (stage, platform) => new OurHost(stage, platform, prefix))).Should().BeTrue(Pains[number - 1].Name);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task It_hurts_an_ordinary_host(int number) =>
        (await ChecksAsync(number, (_, platform) => new NaiveHost(number, platform))).Should().BeFalse("a check that every host passes shows nothing: {0}", Pains[number - 1].Name);

    private static async Task<bool> ChecksAsync(int number, Func<PainStage, WeChatPlatform, IPainHost> host)
    {
        var pain = Pains[number - 1];
        var clock = pain.NeedsTime ? new VirtualClock(TimeProvider.System.GetUtcNow()) : null;
        await using var platform = await WeChatPlatform.StartAsync(new SimulatorSettings { Mode = PushMode.Plain, Patience = TimeSpan.FromSeconds(3) }, (TimeProvider?)clock ?? TimeProvider.System);
        var stage = new PainStage { Platform = platform, HostMode = pain.HostMode, Counts = pain.Counts, Clock = clock };
        await using var first = host(stage, platform);
        await using var second = host(stage, platform);
        stage.Hosts = [first, second];
        platform.Bots = [first.WeChat];
        return await pain.Check(stage);
    }

    private static async Task<bool> OneTurnAsync(PainStage stage)
    {
        await stage.Platform.Residents.FollowAsync(Resident);
        stage.Platform.Faults.NextPushes(Fault.LoseReply);
        await stage.Platform.Residents.SayAsync(Resident, "报修");
        return Replies.Counts(stage.Platform.Residents.Screen(Resident)) is [1];
    }

    private static async Task<bool> NobodyIsMistakenAsync(PainStage stage)
    {
        var at = TimeProvider.System.GetUtcNow();
        var results = new List<PushResult>();
        foreach (var resident in (string[])[Resident, "oResident0002"])
        {
            await stage.Platform.Residents.FollowAsync(resident);
            results.Add(await stage.Platform.Delivery.DeliverAsync(new Push(resident, at, "text", 7, [new Field("Content", "报修")])));
        }

        return results.TrueForAll(result => result.Outcome == PushOutcome.Answered);
    }

    // The second host's token puts an end to the first one's, five minutes later.
    private static async Task<bool> TwoHostsSpeakAsync(PainStage stage)
    {
        await stage.Platform.Residents.FollowAsync(Resident);
        foreach (var wait in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromMinutes(6)])
        {
            stage.Clock!.Advance(wait);
            await stage.Platform.Residents.SayAsync(Resident, "在吗");
            await stage.Hosts[0].SayAsync(Resident, $"一 {wait}");
            await stage.Hosts[1].SayAsync(Resident, $"二 {wait}");
        }

        return stage.Read(Resident).Count(words => words[..1] is "一" or "二") == 4;
    }

    private static async Task<bool> SaidOnceAsync(PainStage stage)
    {
        await stage.Platform.Residents.FollowAsync(Resident);
        stage.Platform.Faults.NextCalls(Send, Fault.ResetAfter);
        await stage.Host.SayAsync(Resident, "工单已派出");
        return stage.Read(Resident).Count(words => words == "工单已派出") == 1;
    }

    private static async Task<bool> ForgeryIsRefusedAsync(PainStage stage) =>
        !(await PostAsync(stage.Host, Message("报修"))).Contains("报修", StringComparison.Ordinal);

    private static async Task<bool> NothingIsAcknowledgedAsync(PainStage stage) =>
        (await stage.Platform.Residents.FollowAsync(Resident)).Outcome == PushOutcome.Acknowledged;

    private static async Task<bool> ManyAtOnceAsync(PainStage stage)
    {
        var residents = Enumerable.Range(0, 16).Select(number => $"oCrowd{number:00}").ToArray();
        await Task.WhenAll(residents.Select(resident => stage.Platform.Residents.FollowAsync(resident)));
        var results = await Task.WhenAll(residents.Select(resident => stage.Platform.Residents.SayAsync(resident, "慢 1")));
        return results.All(result => result.Outcome == PushOutcome.Answered);
    }

    private static async Task<bool> NoFileLeavesAsync(PainStage stage)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "only-for-this-host");
        var message = $"<!DOCTYPE xml [<!ENTITY file SYSTEM \"{new Uri(file)}\">]>{Message("&file;")}";
        return !(await PostAsync(stage.Host, message)).Contains("only-for-this-host", StringComparison.Ordinal);
    }

    private static async Task<bool> WordsArriveAsync(PainStage stage)
    {
        await stage.Platform.Residents.FollowAsync(Resident);
        await stage.Host.SayAsync(Resident, "药店😀");
        return stage.Read(Resident)[^1] == "药店😀";
    }

    private static async Task<bool> ButtonsShowAsync(PainStage stage)
    {
        await stage.Platform.Residents.FollowAsync(Resident);
        return (await stage.Platform.Residents.SayAsync(Resident, "删除我的全部信息")).Shown is { Options.Count: > 0 };
    }

    private static async Task<bool> SecondAddressAsync(PainStage stage)
    {
        await stage.Platform.Residents.FollowAsync(Resident);
        await stage.Platform.SetApiOpenAsync(false);
        await stage.Host.SayAsync(Resident, "工单已派出");
        return stage.Read(Resident).Contains("工单已派出");
    }

    private static Task<bool> PlaceIsRightAsync(PainStage stage)
    {
        var told = new GeoPoint(35.0371, 111.0335);
        return Task.FromResult(stage.Host.Place(told, byItself: false).MetresTo(told) is > 300 and < 900 && stage.Host.Place(told, byItself: true).MetresTo(told) < 1);
    }

    private static string Message(string words) =>
        $"<xml><ToUserName>{new SimulatorSettings().Account}</ToUserName><FromUserName>{Resident}</FromUserName><CreateTime>{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}</CreateTime><MsgType>text</MsgType><Content>{words}</Content><MsgId>8</MsgId></xml>";

    // As anybody can who has once seen an address of the platform's: its signature says nothing of the body.
    private static async Task<string> PostAsync(IPainHost host, string body)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var (timestamp, nonce) = ($"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}", "42");
        using var response = await client.PostAsync(new Uri($"{host.WeChat}?signature={WeChatSignature.Of(new SimulatorSettings().Token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}&openid={Resident}"), new StringContent(body));
        return await response.Content.ReadAsStringAsync();
    }
}
