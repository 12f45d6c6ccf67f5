using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Understanding;

/// <summary>A language model to ask when nothing was understood (section <c>Understanding:Llm</c>); off without an endpoint.</summary>
internal sealed class SecondOpinionOptions
{
    public const string Section = "Understanding:Llm";

    /// <summary>The service's base address up to its version, for example http://localhost:11434/v1.</summary>
    [Url]
    public string? Endpoint { get; set; }

    /// <summary>The model's name at the service.</summary>
    public string Model { get; set; } = "default";

    /// <summary>The key the service asks for, if it does.</summary>
    public string? ApiKey { get; set; }
}
