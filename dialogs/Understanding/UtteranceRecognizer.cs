using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The pipeline as Bot Framework knows recognizers. The whole <see cref="Reading"/> is under
/// <see cref="ReadingProperty"/> of the result and in the turn's state, so that a turn is read once.
/// </summary>
public sealed class UtteranceRecognizer(UtteranceReader reader, Vocabulary vocabulary, TimeProvider clock) : IRecognizer
{
    /// <summary>The name of the result's property that holds the <see cref="Reading"/>.</summary>
    public const string ReadingProperty = "reading";

    /// <summary>The key of the turn's state under which the active dialog says what it asked for (<see cref="Expectations"/>).</summary>
    public const string ExpectingKey = "understanding.expecting";

    /// <summary>What a turn's utterance says; read anew only when the words or what was asked for differ.</summary>
    public Reading Read(ITurnContext turn)
    {
        var text = turn.Activity.Type == ActivityTypes.Message ? turn.Activity.Text ?? "" : "";
        var expecting = turn.TurnState.Get<string>(ExpectingKey);
        if (turn.TurnState.Get<CachedReading>() is { } cached && cached.Reading.Text == text && cached.Expecting == expecting)
        {
            return cached.Reading;
        }

        var reading = reader.Read(text, new ReadingContext(clock.GetLocalNow(), vocabulary.Current, expecting));
        turn.TurnState.Set(new CachedReading(reading, expecting));
        return reading;
    }

    /// <inheritdoc/>
    public Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Result(Read(turnContext)));
    }

    /// <inheritdoc/>
    public async Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new()
    {
        var result = new T();
        result.Convert(await RecognizeAsync(turnContext, cancellationToken));
        return result;
    }

    private static RecognizerResult Result(Reading reading) => new()
    {
        Text = reading.Text,
        AlteredText = reading.Normalized == reading.Text ? null! : reading.Normalized,
        Intents = reading.Intents.DistinctBy(intent => intent.Name).ToDictionary(intent => intent.Name, intent => new IntentScore { Score = intent.Score }),
        Entities = new JObject
        {
            ["time"] = JArray.FromObject(reading.Times.Select(TimeAnswer.Of)),
            ["address"] = JArray.FromObject(reading.Addresses.Select(AddressAnswer.Of)),
            ["number"] = new JArray(reading.Numbers.Select(number => number.Value)),
            ["phone"] = new JArray(reading.Phones),
            ["emergency"] = One(reading.Emergency),
            ["fault"] = One(reading.Fault),
            ["placeCategory"] = One(reading.PlaceCategory),
        },
        Properties = { [ReadingProperty] = reading },
    };

    private static JArray One(string? value) => value is null ? [] : [value];

    private sealed record CachedReading(Reading Reading, string? Expecting);
}
