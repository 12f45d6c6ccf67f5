namespace CommunityBot.Dialogs.Events;

/// <summary>What a registration still has to know. Two may be asked in one sentence.</summary>
[Flags]
internal enum RegistrationQuestion
{
    None = 0,

    /// <summary>Which event.</summary>
    Event = 1,

    /// <summary>Which of its occurrences.</summary>
    Occurrence = 2,

    /// <summary>How to call whoever comes.</summary>
    Who = 4,
    HowMany = 8,

    /// <summary>How old the child is.</summary>
    Age = 16,

    /// <summary>Whether the guardian agrees.</summary>
    Guardian = 32,

    /// <summary>Whether to wait for a place.</summary>
    Wait = 64,
}
