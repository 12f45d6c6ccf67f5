namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads what a short message does to the matter spoken of, by a model for each matter.</summary>
public sealed class DialogueActModels
{
    /// <summary>A shop or another place of the directory.</summary>
    public const string Directory = "directory";

    /// <summary>A work order, or several.</summary>
    public const string Repairs = "repairs";

    /// <summary>A community event, or a registration for one.</summary>
    public const string Events = "events";

    // More is a story of its own.
    private const int Longest = 24;

    // Below this a guess is worth less than what is known without it.
    private const double Sure = 0.7;

    /// <summary>What the models can be asked of.</summary>
    public static readonly string[] Matters = [Directory, Repairs, Events];

    private static readonly Lazy<DialogueActModels> Loaded = new(() => new DialogueActModels(Matters.ToDictionary(matter => matter, matter => UnderstandingModels.Load(FileOf(matter)))));

    internal DialogueActModels(IReadOnlyDictionary<string, LinearModel> models) => All = models;

    /// <summary>The models that ship with the assembly.</summary>
    public static DialogueActModels Shipped => Loaded.Value;

    /// <summary>The model of each matter.</summary>
    internal IReadOnlyDictionary<string, LinearModel> All { get; }

    /// <summary>A model's file without its ending.</summary>
    public static string FileOf(string matter) => $"acts.{matter}";

    /// <summary>The act of a message on a matter; null when it goes on with nothing, or nobody can be sure.</summary>
    public DialogueAct? Read(string matter, Reading reading)
    {
        if (reading.Emergency is not null || reading.Text.Length > Longest || reading.Said is not { Length: > 0 and <= Longest } said)
        {
            return null;
        }

        using var features = DialogueActFeatures.Of(said, reading.Terms);
        var model = All[matter];
        var scores = model.Probabilities(features);
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] >= Sure && model.Classes[best] != UnderstandingModels.Nothing ? new DialogueAct(matter, model.Classes[best], scores[best]) : null;
    }
}
