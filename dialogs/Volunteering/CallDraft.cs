namespace CommunityBot.Dialogs.Volunteering;

/// <summary>A call that has not been blown yet. Kept in the conversation's state.</summary>
internal sealed record CallDraft
{
    public string Task { get; init; } = "";

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public string? Estate { get; init; }

    public int? Needed { get; init; }

    public string? Order { get; init; }

    /// <summary>The first thing that is not known yet.</summary>
    public CallQuestion Missing => this switch
    {
        { Task.Length: 0 } => CallQuestion.Task,
        { Start: null } => CallQuestion.Start,
        { Needed: null } => CallQuestion.Needed,
        _ => CallQuestion.None,
    };
}

/// <summary>What may have to be asked of whoever calls.</summary>
internal enum CallQuestion
{
    None,
    Task,
    Start,
    Needed,
}
