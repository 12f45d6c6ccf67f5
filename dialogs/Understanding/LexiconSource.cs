using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// A slice's contribution to the lexicon: its word file and the live names of its data. Asked anew whenever a new
/// version of the community's files is taken into force.
/// </summary>
/// <param name="Terms">Gives the terms for the version in force.</param>
public sealed record LexiconSource(Func<CommunityCatalog, IEnumerable<LexiconTerm>> Terms);
