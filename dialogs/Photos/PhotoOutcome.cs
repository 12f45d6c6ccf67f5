namespace CommunityBot.Dialogs.Photos;

/// <summary>What became of the wish to put a picture away.</summary>
public enum PhotoOutcome
{
    /// <summary>It lies there.</summary>
    Kept,

    /// <summary>More bytes or pixels than a phone's camera makes.</summary>
    TooLarge,

    /// <summary>Whatever it calls itself, it is no picture.</summary>
    NotAPhoto,

    /// <summary>It comes from where no photo is fetched from.</summary>
    NotAllowed,

    /// <summary>The other side did not answer, or the disk did not take it.</summary>
    TryLater,
}
