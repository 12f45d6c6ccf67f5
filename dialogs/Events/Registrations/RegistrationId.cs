namespace CommunityBot.Dialogs.Events;

/// <summary>One entry of one roll.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Number">The entry's number on its roll.</param>
internal readonly record struct RegistrationId(OccurrenceId Occurrence, int Number);
