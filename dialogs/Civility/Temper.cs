namespace CommunityBot.Dialogs.Civility;

/// <summary>How insults are met: kindly first, with one notice then, and ever more slowly. Kept in the conversation's state.</summary>
internal sealed record Temper
{
    // A calm half hour, and all is forgotten.
    private static readonly TimeSpan Forgiven = TimeSpan.FromMinutes(30);

    // An insult needs no answer at once when the last one has been answered just now.
    private static readonly TimeSpan Slow = TimeSpan.FromMinutes(5);

    /// <summary>Insults since the last calm half hour.</summary>
    public int Insults { get; init; }

    /// <summary>When the last one came.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>When one was answered last.</summary>
    public DateTimeOffset AnsweredAt { get; init; }

    /// <summary>What an insult is answered with.</summary>
    public (Temper Temper, TemperAnswer Answer) Insulted(DateTimeOffset now)
    {
        var insults = now - LastAt > Forgiven ? 1 : Insults + 1;
        var answer = insults switch
        {
            1 => TemperAnswer.Kind,
            2 => TemperAnswer.Notice,
            _ => now - AnsweredAt >= Slow ? TemperAnswer.Kind : TemperAnswer.None,
        };
        return (new Temper { Insults = insults, LastAt = now, AnsweredAt = answer == TemperAnswer.None ? AnsweredAt : now }, answer);
    }
}

/// <summary>What an insult is answered with.</summary>
internal enum TemperAnswer
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Asks what the matter is.</summary>
    Kind,

    /// <summary>Says once what can be done here.</summary>
    Notice,
}
