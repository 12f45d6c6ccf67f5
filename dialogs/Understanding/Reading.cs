namespace CommunityBot.Dialogs.Understanding;

/// <summary>What was understood of one utterance: everything dialogs may use, nothing decided for them.</summary>
public sealed record Reading
{
    /// <summary>Nothing was said: a photo, a pin, a scan.</summary>
    public static Reading Wordless { get; } = new() { Text = "", Normalized = "", Intents = [new IntentReading(IntentNames.None, 1, "")] };

    /// <summary>The resident's words as they came.</summary>
    public required string Text { get; init; }

    /// <summary>The words after normalisation; spans of the other readings refer to it.</summary>
    public required string Normalized { get; init; }

    /// <summary>
    /// The words as they were taken to be meant, when they made sense only by their sound; null otherwise. What was
    /// heard this way is confirmed before anything is written.
    /// </summary>
    public string? Heard { get; init; }

    /// <summary>Opening hours, when the words tell some, a stretch a weekday.</summary>
    public IReadOnlyList<WeeklyInterval>? Hours { get; init; }

    /// <summary>What is wanted, best first; several when one message holds several wishes, <see cref="IntentNames.None"/> when nothing fits.</summary>
    public required IReadOnlyList<IntentReading> Intents { get; init; }

    /// <summary>Points and ranges of time in the order of the text.</summary>
    public IReadOnlyList<TimeReading> Times { get; init; } = [];

    /// <summary>Places of the neighbourhood in the order of the text; a correction leaves only the corrected place.</summary>
    public IReadOnlyList<AddressReading> Addresses { get; init; } = [];

    /// <summary>Plain numbers that belong to no time and no address, for example a temperature or a choice.</summary>
    public IReadOnlyList<NumberReading> Numbers { get; init; } = [];

    /// <summary>Telephone numbers, digits only.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>The first mobile number among them; null for none.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Mobile => Phones.FirstOrDefault(ChinesePhone.IsMobile);

    /// <summary>True for a yes, false for a no, null for neither.</summary>
    public bool? YesNo { get; init; }

    /// <summary>The code of emergency.csv when the utterance tells of an emergency.</summary>
    public string? Emergency { get; init; }

    /// <summary>The code of repair_categories.csv the words point to.</summary>
    public string? Fault { get; init; }

    /// <summary>The code of venue_categories.csv the words point to.</summary>
    public string? PlaceCategory { get; init; }

    /// <summary>Every lexicon term found, longest first at each place, in the order of the text.</summary>
    public IReadOnlyList<TermReading> Terms { get; init; } = [];

    /// <summary>What the words do to the matter spoken of right before; null when they go on with nothing.</summary>
    public DialogueAct? Act { get; init; }

    /// <summary>Whether a point or a range of time is named, and not only how long or how often.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool NamesMoment => Times.Any(time => time.Best is { Duration: null, Recurrence: null });

    /// <summary>The best intent.</summary>
    public IntentReading Intent => Intents[0];

    /// <summary>The words as they were said, normalised, where they were understood by their sound.</summary>
    public string Said => Heard is null ? Normalized : UtteranceNormalizer.Normalize(Text).Value;

    /// <summary>The name of the act on a matter; null for none, or on another matter.</summary>
    public string? ActOn(string matter) => Act?.Matter == matter ? Act.Name : null;

    /// <summary>Whether a term of a kind was said.</summary>
    public bool Says(string kind) => Terms.Say(kind);

    /// <summary>Whether a term of a kind and value was said.</summary>
    public bool Says(string kind, string value) => Terms.Say(kind, value);
}
