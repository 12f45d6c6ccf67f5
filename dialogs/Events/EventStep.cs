namespace CommunityBot.Dialogs.Events;

/// <summary>What is said next, and what to remember of it.</summary>
internal sealed record EventStep(string Text, EventsContext Context);
