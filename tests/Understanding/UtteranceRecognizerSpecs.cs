using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Understanding;

public class UtteranceRecognizerSpecs
{
    [Fact]
    public async Task A_turn_is_recognized_with_its_whole_reading()
    {
        await using var provider = Provider();
        var recognizer = provider.GetRequiredService<IRecognizer>();

        var result = await recognizer.RecognizeAsync(Turn("我要报修，明天上午9点"), default);

        result.Intents.Should().ContainKey(IntentNames.RepairsReport);
        result.Properties[UtteranceRecognizer.ReadingProperty].Should().BeOfType<Reading>().Which.Times.Should().ContainSingle();
        result.Entities["time"]!.Should().ContainSingle();
    }

    [Fact]
    public async Task A_typed_result_is_filled()
    {
        await using var provider = Provider();

        var result = await provider.GetRequiredService<IRecognizer>().RecognizeAsync<RecognizerResult>(Turn("转人工"), default);

        result.Intents.Should().ContainKey(IntentNames.Handover);
    }

    [Fact]
    public async Task A_turn_is_read_once()
    {
        await using var provider = Provider();
        var recognizer = provider.GetRequiredService<UtteranceRecognizer>();
        var turn = Turn("药店在哪");

        recognizer.Read(turn).Should().BeSameAs(recognizer.Read(turn));
    }

    private static ServiceProvider Provider()
    {
        var provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<CommunityCatalog>()
            .AddUnderstanding()
            .BuildServiceProvider();
        provider.GetRequiredService<CommunityCatalog>().Take("1", SampleVocabulary.Files).Should().BeEmpty();
        return provider;
    }

    private static TurnContext Turn(string text) => new(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Text = text });
}
