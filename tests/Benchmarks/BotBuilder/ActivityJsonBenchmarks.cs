using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>An activity to JSON and back: by Json.NET with contracts that are kept, and by ours.</summary>
public class ActivityJsonBenchmarks
{
    private readonly Activity _activity = new(ActivityTypes.Message)
    {
        Id = "activity",
        ChannelId = "directline",
        ServiceUrl = "https://directline.botframework.com/",
        From = new ChannelAccount("user", "Resident"),
        Recipient = new ChannelAccount("bot", "Community"),
        Conversation = new ConversationAccount(id: "conversation"),
        Text = "金海湾3号楼2单元楼道灯不亮了",
        Locale = "zh-CN",
        SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, "改一下", value: "改一下"), new CardAction(ActionTypes.ImBack, "撤回", value: "撤回")] },
    };

    [Benchmark(Baseline = true)]
    public string Activity_by_Json_NET()
    {
        var json = JsonConvert.SerializeObject(_activity, HttpHelper.BotMessageSerializerSettings);
        return JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings)!.Text;
    }

    [Benchmark]
    public string Activity_by_generated_contracts()
    {
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(_activity);
        return System.Text.Json.JsonSerializer.Deserialize<Activity>(json)!.Text;
    }
}
