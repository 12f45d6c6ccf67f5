using System.Buffers;

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

    // What stands before a stop must be surer: the rest may say otherwise.
    private const double SureOfLead = 0.9;
    private const int ShortestLead = 3;

    private static readonly SearchValues<char> Stops = SearchValues.Create(" ,.!;。，！；");

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

        return Likeliest(matter, said, reading.Terms) ?? Leading(matter, said, reading);
    }

    private DialogueAct? Likeliest(string matter, string said, IReadOnlyList<TermReading> terms)
    {
        using var features = DialogueActFeatures.Of(said, terms);
        var model = All[matter];
        var scores = model.Probabilities(features);
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] >= Sure && model.Classes[best] != UnderstandingModels.Nothing ? new DialogueAct(matter, model.Classes[best], scores[best]) : null;
    }

    // 「还是来吧 滴得厉害了」: what is done comes first, and why after it.
    private DialogueAct? Leading(string matter, string said, Reading reading)
    {
        // Normalised words have no blanks.
        var text = reading.Text.Trim();
        var stop = text.AsSpan().IndexOfAny(Stops);
        var lead = stop >= ShortestLead && reading.Intents.Count == 1 ? UtteranceNormalizer.Normalize(text[..stop]).Value : "";
        return lead.Length >= ShortestLead && said.StartsWith(lead, StringComparison.Ordinal) && Likeliest(matter, lead, [.. reading.Terms.Where(term => term.Start + term.Length <= lead.Length)]) is { Score: >= SureOfLead } act ? act : null;
    }
}
