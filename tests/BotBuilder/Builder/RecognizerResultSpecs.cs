using Microsoft.Bot.Builder;

namespace BotBuilder.Tests.Builder;

public sealed class RecognizerResultSpecs
{
    [Fact]
    public void The_most_likely_intent_has_a_name_and_a_score()
    {
        var result = new RecognizerResult
        {
            Intents = new Dictionary<string, IntentScore> { ["Repair"] = new() { Score = 0.7 }, ["Event"] = new() { Score = 0.2 } },
        };

        result.GetTopScoringIntent().intent.Should().Be("Repair");
        result.GetTopScoringIntent().score.Should().Be(0.7);
        new RecognizerResult { Intents = new Dictionary<string, IntentScore>() }.GetTopScoringIntent().Should().Be((string.Empty, 0.0));
    }
}
