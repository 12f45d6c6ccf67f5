namespace CommunityBot.Dialogs.Handover;

/// <summary>Where a resident's words went.</summary>
internal enum PassOutcome
{
    /// <summary>Nobody has them any more: they are the bot's.</summary>
    Gone,

    /// <summary>Nobody has taken them yet, and until then the bot goes on.</summary>
    NotYet,

    /// <summary>To a person, or to be read by one.</summary>
    Passed,
}
