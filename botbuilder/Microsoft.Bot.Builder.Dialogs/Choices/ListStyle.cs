namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    None,

    /// <summary>As suits the channel and the number of choices.</summary>
    Auto,

    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
