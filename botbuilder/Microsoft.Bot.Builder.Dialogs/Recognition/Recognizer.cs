using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Finds out what an utterance wants, knowing the dialogs that are under way.</summary>
public class Recognizer
{
    public const string ChooseIntent = "ChooseIntent";

    public const string NoneIntent = "None";

#pragma warning disable IDE0060 // Tools that show where a recognizer was declared look for these two.
    public Recognizer([CallerFilePath] string callerPath = "", [CallerLineNumber] int callerLine = 0)
#pragma warning restore IDE0060
    {
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient { get; set; } = NullBotTelemetryClient.Instance;

    public virtual Task<RecognizerResult> RecognizeAsync(DialogContext dialogContext, Activity activity, CancellationToken cancellationToken = default, Dictionary<string, string> telemetryProperties = null, Dictionary<string, double> telemetryMetrics = null) =>
        throw new NotImplementedException();

    public virtual async Task<T> RecognizeAsync<T>(DialogContext dialogContext, Activity activity, CancellationToken cancellationToken = default, Dictionary<string, string> telemetryProperties = null, Dictionary<string, double> telemetryMetrics = null)
        where T : IRecognizerConvert, new()
    {
        var result = new T();
        result.Convert(await RecognizeAsync(dialogContext, activity, cancellationToken, telemetryProperties, telemetryMetrics).ConfigureAwait(false));
        return result;
    }

    /// <summary>Several recognizers have understood the utterance: somebody has to choose among their results.</summary>
    protected static RecognizerResult CreateChooseIntentResult(Dictionary<string, RecognizerResult> recognizerResults)
    {
        ArgumentNullException.ThrowIfNull(recognizerResults);
        var candidates = new List<JObject>();
        foreach (var (id, result) in recognizerResults)
        {
            var (intent, score) = result.GetTopScoringIntent();
            if (intent != NoneIntent)
            {
                candidates.Add(new JObject { ["id"] = id, ["intent"] = intent, ["score"] = score, ["result"] = JObject.FromObject(result) });
            }
        }

        var chosen = candidates.Count > 0 ? ChooseIntent : NoneIntent;
        return new RecognizerResult
        {
            Text = recognizerResults.Values.FirstOrDefault()?.Text,
            Intents = new Dictionary<string, IntentScore> { [chosen] = new() { Score = 1.0 } },
            Properties = candidates.Count > 0 ? new Dictionary<string, object> { ["candidates"] = candidates } : [],
        };
    }

    /// <summary>What is reported of a result; properties a caller adds win over those of the same name.</summary>
    protected virtual Dictionary<string, string> FillRecognizerResultTelemetryProperties(RecognizerResult recognizerResult, Dictionary<string, string> telemetryProperties, DialogContext dialogContext = null)
    {
        var intents = recognizerResult.Intents;
        var isSure = intents is { Count: > 0 };
        var properties = new Dictionary<string, string>
        {
            ["Text"] = recognizerResult.Text,
            ["AlteredText"] = recognizerResult.AlteredText,
            ["TopIntent"] = isSure ? intents.First().Key : null,
            ["TopIntentScore"] = isSure ? intents.First().Value?.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            ["Intents"] = isSure ? JsonConvert.SerializeObject(intents) : null,
            ["Entities"] = recognizerResult.Entities?.ToString(),
            ["AdditionalProperties"] = recognizerResult.Properties is { Count: > 0 } more ? JsonConvert.SerializeObject(more) : null,
        };
        foreach (var (name, value) in telemetryProperties ?? [])
        {
            properties[name] = value;
        }

        return properties;
    }

    protected void TrackRecognizerResult(DialogContext dialogContext, string eventName, Dictionary<string, string> telemetryProperties, Dictionary<string, double> telemetryMetrics)
    {
        var client = TelemetryClient is NullBotTelemetryClient or null ? dialogContext?.Context.TurnState.Get<IBotTelemetryClient>() ?? TelemetryClient : TelemetryClient;
        client?.TrackEvent(eventName, telemetryProperties, telemetryMetrics);
    }
}
