using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Who asked to be told when an event without a date gets one. How many they are is what staff plan by.</summary>
/// <param name="All">For each event the residents, in the order in which they asked.</param>
internal sealed record EventDemand(ImmutableDictionary<string, ImmutableArray<string>> All)
{
    /// <summary>The book's key.</summary>
    public const string Key = "events:demand";

    public static EventDemand None { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Who waits for an event.</summary>
    public ImmutableArray<string> For(string id) => All.GetValueOrDefault(id, []);

    /// <summary>With one more who waits; the same when they wait already.</summary>
    public EventDemand With(string id, string resident) => For(id).Contains(resident) ? this : new(All.SetItem(id, For(id).Add(resident)));

    /// <summary>Without somebody, wherever they wait.</summary>
    public EventDemand Without(string resident) =>
        new(All.Select(one => KeyValuePair.Create(one.Key, one.Value.Remove(resident))).Where(one => !one.Value.IsEmpty).ToImmutableDictionary());

    /// <summary>Without an event: those who waited have been told.</summary>
    public EventDemand Told(string id) => new(All.Remove(id));
}
