namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// What the linear model sees of a clause: n-grams of its characters, the lexicon terms and slots in it, and what the
/// rules say. Features are hashed into a fixed number of buckets, so that a model needs no dictionary.
/// </summary>
internal sealed class IntentFeatures
{
    /// <summary>The number of buckets; a power of two.</summary>
    public const int Buckets = 1 << 15;

    private const float NGramWeight = 2.5f;

    private readonly List<(int Bucket, float Value)> _features = new(128);

    /// <summary>The buckets that are lit and how strongly.</summary>
    public IReadOnlyList<(int Bucket, float Value)> All => _features;

    /// <summary>The features of a clause.</summary>
    public static IntentFeatures Of(ClauseEvidence clause)
    {
        var features = new IntentFeatures();
        features.AddNGrams(clause.Masked);
        features.AddTerms(clause);
        features.AddSlots(clause);
        features.AddRules(clause);
        return features;
    }

    private void AddNGrams(string text)
    {
        var padded = string.Concat("^", text.Length > 120 ? text[..120] : text, "$");
        var value = NGramWeight / MathF.Sqrt(padded.Length);
        for (var length = 1; length <= 3; length++)
        {
            for (var at = 0; at + length <= padded.Length; at++)
            {
                _features.Add((Bucket(padded.AsSpan(at, length), 17u), value));
            }
        }
    }

    private void AddTerms(ClauseEvidence clause)
    {
        var seen = new HashSet<uint>();
        foreach (var term in clause.Terms.Where(term => term.Kind != TermKinds.Urgency))
        {
            var telling = term.Kind is TermKinds.Frame or TermKinds.Hint or TermKinds.Mark or TermKinds.Ask;
            var hash = telling ? Hash(term.Value, Hash(term.Kind, 31u)) : Hash(term.Kind, 37u);
            if (seen.Add(hash))
            {
                _features.Add(((int)(hash & (Buckets - 1)), 1f));
            }
        }
    }

    private void AddSlots(ClauseEvidence clause)
    {
        Flag("building", clause.HasBuilding);
        Flag("time", clause.HasTime);
        Flag("question", clause.IsQuestion);
        Flag("fault+question", clause.Says(TermKinds.Fault) && clause.IsQuestion);
        Flag("fault+building", clause.Says(TermKinds.Fault) && clause.HasBuilding);
        Flag("symptom+object", clause.Says(TermKinds.Symptom) && clause.Says(TermKinds.FaultObject));
        Flag("own+symptom", clause.Marked("own") && clause.Says(TermKinds.Symptom));
        Flag("trade+question", clause.Says(TermKinds.PlaceCategory) && clause.IsQuestion);
        Flag("event+question", clause.Says(TermKinds.Event) && clause.IsQuestion);
        Flag("negated", clause.Marked("negated"));
        Flag(clause.Text.Length switch { <= 2 => "length2", <= 4 => "length4", <= 8 => "length8", <= 16 => "length16", <= 32 => "length32", _ => "long" }, true);
    }

    private void AddRules(ClauseEvidence clause)
    {
        var (intent, points) = IntentRules.Score(clause).Best();
        Flag("rule:" + intent, true);
        if (points >= 1.2)
        {
            Flag("rule+:" + intent, true);
        }
    }

    private void Flag(string name, bool on)
    {
        if (on)
        {
            _features.Add((Bucket(name, 41u), 1f));
        }
    }

    private static int Bucket(ReadOnlySpan<char> text, uint seed) => (int)(Hash(text, seed) & (Buckets - 1));

    // FNV-1a: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(ReadOnlySpan<char> text, uint seed)
    {
        var hash = 2166136261u ^ (seed * 16777619u);
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
