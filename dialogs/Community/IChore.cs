namespace CommunityBot.Dialogs.Community;

/// <summary>Something to be looked after from time to time without anybody writing: what has expired, what is owed.</summary>
public interface IChore
{
    /// <summary>Looks after it once. Several hosts may do so at the same time, and any of them may die in the middle.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
