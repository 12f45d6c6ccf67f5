namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// What a short message does to the matter spoken of right before it, a dialogue act in the sense of ISO 24617-2: 「几点」 after a
/// shop was told of asks its hours, after an order when somebody comes.
/// </summary>
/// <param name="Matter">What was spoken of, one of <see cref="DialogueActModels.Matters"/>.</param>
/// <param name="Name">The act: the name of a file in tests/Training/acts/&lt;matter&gt;.</param>
/// <param name="Score">How sure, 0 to 1, calibrated.</param>
public sealed record DialogueAct(string Matter, string Name, double Score)
{
    private const double Certain = 0.85;

    /// <summary>Whether something may be written on it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsCertain => Score >= Certain;
}
