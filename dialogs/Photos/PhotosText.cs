using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Photos;

/// <summary>Words about photos.</summary>
internal static class PhotosText
{
    private static readonly Wording Words = new(typeof(PhotosText));

    public static string Gone => Words[nameof(Gone)];

    /// <summary>What whoever sent it is told when it could not be kept; null when there is nothing they could do.</summary>
    public static string? Refusal(PhotoOutcome outcome) => Words.Find($"Refused{outcome}");
}
