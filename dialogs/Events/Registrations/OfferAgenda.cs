using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Which rolls have an offer that will pass, so that it passes on every host's watch and nobody looks at the others.</summary>
/// <param name="All">The rolls, each once with the first offer that ends.</param>
internal sealed record OfferAgenda(ImmutableArray<OfferAgenda.Call> All)
{
    /// <summary>The book's key.</summary>
    public const string Key = "events:offers";

    public static OfferAgenda None { get; } = new([]);

    /// <summary>The rolls with an offer that has passed.</summary>
    public IEnumerable<OccurrenceId> Due(DateTimeOffset now) => All.Where(call => call.At <= now).Select(call => call.Id);

    /// <summary>With a roll's next offer to pass; without the roll when it has none.</summary>
    public OfferAgenda With(OccurrenceId id, DateTimeOffset? next)
    {
        var others = All.RemoveAll(call => call.Id == id);
        return new(next is { } at ? others.Add(new Call(id, at)) : others);
    }

    /// <summary>A roll to look at.</summary>
    /// <param name="Id">The occurrence.</param>
    /// <param name="At">When its offer ends.</param>
    internal sealed record Call(OccurrenceId Id, DateTimeOffset At);
}
