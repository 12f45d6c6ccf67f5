namespace CommunityBot.Dialogs.Repairs;

/// <summary>A kind of fault with who handles it, how soon, and what must be known (one line of repair_categories.csv).</summary>
internal sealed record FaultCategory
{
    public required string Code { get; init; }

    /// <summary>The name residents read, for example 楼道灯/公共照明.</summary>
    public required string Name { get; init; }

    /// <summary>The name as one says it: 楼道灯 for 楼道灯/公共照明.</summary>
    public string SpokenName => Name.Split('/', '(', '（')[0];

    /// <summary>The name for whoever told of it in these words: a cover that is gone is no blocked drain.</summary>
    public string NameFor(string words) =>
        words.Contains(SpokenName[..Math.Min(2, SpokenName.Length)], StringComparison.Ordinal) ? SpokenName
        : Name.Split('(', '（')[0].Split('/').Skip(1).Concat(Synonyms.Where(FaultVocabulary.IsThing)).FirstOrDefault(name => words.Contains(name, StringComparison.Ordinal)) ?? SpokenName;

    /// <summary>Whether it is told against somebody (noise, disputes, parking) instead of being broken.</summary>
    public bool IsComplaint { get; init; }

    public required Priority Priority { get; init; }

    /// <summary>Someone has taken note of the order by then.</summary>
    public required TimeSpan Acknowledge { get; init; }

    /// <summary>Someone is on the spot by then; null where it is by appointment or no visit is made.</summary>
    public TimeSpan? Arrive { get; init; }

    /// <summary>It is done by then; null where it hangs on an approval or an appointment.</summary>
    public TimeSpan? Resolve { get; init; }

    // What threatens somebody is met at once, whatever its category has time for.
    private static readonly (TimeSpan Acknowledge, TimeSpan Arrive) Dangerous = (TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60));
    private static readonly (TimeSpan Acknowledge, TimeSpan Arrive) Pressing = (TimeSpan.FromMinutes(60), TimeSpan.FromHours(4));

    /// <summary>The category with the clock of a more urgent case of it; the same for one that is not more urgent, and for an emergency.</summary>
    public FaultCategory RaisedTo(Priority? urgent)
    {
        if (urgent is not (Priority.P1 or Priority.P2) || urgent >= Priority)
        {
            return this;
        }

        var (acknowledge, arrive) = urgent == Priority.P1 ? Dangerous : Pressing;
        return this with { Priority = urgent.Value, Acknowledge = acknowledge < Acknowledge ? acknowledge : Acknowledge, Arrive = Arrive is { } usual && usual < arrive ? usual : arrive };
    }

    /// <summary>Whether its end hangs on an approval or on money, which can take long and is said so.</summary>
    public bool NeedsApproval { get; init; }

    public required ServiceClock Clock { get; init; }

    /// <summary>The role that works on it.</summary>
    public required string RouteRole { get; init; }

    /// <summary>The role it goes to when it is late.</summary>
    public required string EscalateRole { get; init; }

    public required LocationNeed Location { get; init; }

    /// <summary>The one question that may be asked; null when there is none.</summary>
    public string? Question { get; init; }

    /// <summary>Whether the one question may be left out altogether (「不知道可跳过」).</summary>
    public bool QuestionIsOptional { get; init; }

    /// <summary>What to say first so that nobody gets hurt; null when nothing threatens.</summary>
    public string? SafetyTip { get; init; }

    /// <summary>What is said of the price; null where nothing is.</summary>
    public string? Charge { get; init; }

    /// <summary>The tip for whoever told of it in these words.</summary>
    public string? TipFor(string words) => Code == FaultVocabulary.PowerFault && FaultVocabulary.TellsOfBurning(words) ? FaultVocabulary.BurningTip : SafetyTip is { } tip && FaultVocabulary.IsTipAbout(tip, words) ? tip : null;

    /// <summary>Which orders of the category are the same thing.</summary>
    public DuplicateScope DuplicateScope { get; init; }

    /// <summary>For how many days a report counts as the same thing.</summary>
    public int DuplicateDays { get; init; }

    /// <summary>Whether it lies in a public area; null where that hangs on the place.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>Whether it can lie in a home as well as in the house: pipes, wires and heating do.</summary>
    public bool MayLieAtHome { get; init; }

    /// <summary>Whether only the parties and the mediators may learn of it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether a photo of the work done is wanted before the order counts as done.</summary>
    public bool WantsPhotoAfter => IsPublic == true && (Priority is Priority.P1 or Priority.P2);

    /// <summary>Words residents use for it.</summary>
    public required IReadOnlyList<string> Synonyms { get; init; }

    /// <summary>The code to which an order goes that nobody could place.</summary>
    public const string Other = "OTHER";

    /// <summary>The code of what is an opinion: no crew goes, somebody answers.</summary>
    public const string Suggestion = "SUGGEST";

    /// <summary>Noise, which may come of something broken.</summary>
    public const string Noise = "NOISE";
}
