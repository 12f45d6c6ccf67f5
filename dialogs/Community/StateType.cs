namespace CommunityBot.Dialogs.Community;

/// <summary>
/// A type that may be materialised from stored state where the member is declared as <c>object</c>. The set is closed:
/// a name in Redis that nobody registered is refused.
/// </summary>
/// <param name="Name">The short name that stands in Redis; it outlives a rename of the class.</param>
/// <param name="Type">The type.</param>
public sealed record StateType(string Name, Type Type);
