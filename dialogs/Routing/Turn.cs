using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// One message with everything a dialog needs to answer it, made once by <see cref="MainDialog"/> and found in the
/// turn's state by <see cref="Of"/>. Never persisted.
/// </summary>
public sealed record Turn
{
    /// <summary>The push's dedupe key: whatever is written for it is written once.</summary>
    public required string Push { get; init; }

    /// <summary>The conversation's id: one resident with one account.</summary>
    public required string Resident { get; init; }

    /// <summary>The instant of the turn, with the community's offset.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What was understood of the words; empty words for a photo or a pin.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The command the words are, by <see cref="CommandWords"/>; null for none.</summary>
    public string? Command { get; init; }

    /// <summary>Whether the words held the number of an identity or bank card, which is taken out of them.</summary>
    public bool HeldIdentity { get; init; }

    /// <summary>Whether the words were spoken.</summary>
    public bool IsVoice { get; init; }

    /// <summary>The place pinned in this very message.</summary>
    public PinnedPlace? Pin { get; init; }

    /// <summary>Ids of the photos in this message.</summary>
    public ImmutableArray<string> Photos { get; init; } = [];

    /// <summary>The stairwell code scanned in this message, for example QR-EST01-B03-U2.</summary>
    public string? Scanned { get; init; }

    /// <summary>Whether the message holds no words.</summary>
    public bool IsWordless => string.IsNullOrWhiteSpace(Reading.Text);

    /// <summary>The turn under way.</summary>
    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>()
        ?? throw new InvalidOperationException($"No {nameof(Turn)} was made for this activity.");

    /// <summary>The same turn taken for one wish, whatever else its words resemble; it stands in the turn's state from now on.</summary>
    public Turn As(ITurnContext context, string intent)
    {
        var taken = this with { Reading = Reading with { Intents = [new IntentReading(intent, 1, Reading.Normalized)] } };
        context.TurnState.Set(taken);
        return taken;
    }

    /// <summary>The same turn taken for a command; it stands in the turn's state from now on.</summary>
    public Turn Commanded(ITurnContext context, string? command)
    {
        var taken = this with { Command = command };
        context.TurnState.Set(taken);
        return taken;
    }
}
