using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>What a turn pays for remembering: an object of two values loaded, changed and saved.</summary>
public class StateBenchmarks
{
    private readonly ConversationState _conversation = new(new MemoryStorage());
    private readonly TestAdapter _adapter = new();
    private readonly Activity _activity = new(ActivityTypes.Message) { Text = "hello", ChannelId = "test", From = new ChannelAccount("user"), Conversation = new ConversationAccount(id: "conversation") };
    private readonly Profile _profile = new() { Name = "Resident", Age = 40 };
    private IStatePropertyAccessor<Profile> _property = null!;

    [GlobalSetup]
    public void Prepare() => _property = _conversation.CreateProperty<Profile>("profile");

    /// <summary>The least that Json.NET takes for the same object: written once and read once.</summary>
    [Benchmark(Baseline = true)]
    public int One_round_through_Json_NET() => JsonConvert.DeserializeObject<Profile>(JsonConvert.SerializeObject(_profile))!.Age;

    [Benchmark]
    public async Task<int> State_load_get_set_save()
    {
        using var turn = new TurnContext(_adapter, _activity);
        await _conversation.LoadAsync(turn);
        var profile = await _property.GetAsync(turn, () => new Profile { Name = "Resident" });
        profile.Age++;
        await _property.SetAsync(turn, profile);
        await _conversation.SaveChangesAsync(turn);
        return profile.Age;
    }

    /// <summary>Two values to remember.</summary>
    public sealed class Profile
    {
        public string Name { get; set; } = "";

        public int Age { get; set; }
    }
}
