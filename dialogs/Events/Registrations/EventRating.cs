namespace CommunityBot.Dialogs.Events;

/// <summary>What somebody thought of an occurrence.</summary>
internal enum EventRating
{
    Good,
    Fair,
    Poor,
}
