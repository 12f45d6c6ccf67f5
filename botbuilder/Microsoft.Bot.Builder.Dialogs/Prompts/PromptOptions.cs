using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and what it offers.</summary>
public class PromptOptions
{
    [JsonProperty("prompt"), JsonPropertyName("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>What to say when the answer will not do; the prompt itself when it is not set.</summary>
    [JsonProperty("retryPrompt"), JsonPropertyName("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    [JsonProperty("choices"), JsonPropertyName("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>How choices are shown; the prompt's own style when it is not set.</summary>
    [JsonProperty("style"), JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Anything the prompt's validator wants to know.</summary>
    [JsonProperty("validations"), JsonPropertyName("validations")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Validations { get; set; }

    [JsonProperty("recognizeLanguage"), JsonPropertyName("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }
}
