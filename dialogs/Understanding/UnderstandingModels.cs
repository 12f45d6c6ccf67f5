using System.Reflection;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The trained models an utterance is judged by.</summary>
/// <param name="Intents">Which wish.</param>
/// <param name="Faults">Which category of repair_categories.csv.</param>
/// <param name="Trades">Which category of venue_categories.csv.</param>
/// <param name="Emergencies">Which kind of emergency.csv.</param>
/// <param name="Seams">Where two wishes meet in a message.</param>
internal sealed record UnderstandingModels(LinearModel Intents, LinearModel Faults, LinearModel Trades, LinearModel Emergencies, LinearModel Seams)
{
    /// <summary>The class of what is no fault, no trade and no emergency.</summary>
    public const string Nothing = "none";

    private static readonly Lazy<UnderstandingModels> Loaded = new(() => new UnderstandingModels(Load("intents"), Load("faults"), Load("trades"), Load("emergencies"), Load("seams")));

    /// <summary>The models that ship with the assembly.</summary>
    public static UnderstandingModels Shipped => Loaded.Value;

    /// <summary>A model of the assembly by its file's name without the ending.</summary>
    internal static LinearModel Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CommunityBot.Dialogs.Understanding.{name}.model")
            ?? throw new InvalidOperationException($"The assembly carries no model of {name}.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return LinearModel.Read(file);
    }
}
