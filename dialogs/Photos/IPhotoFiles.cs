namespace CommunityBot.Dialogs.Photos;

/// <summary>Where the pictures lie.</summary>
public interface IPhotoFiles
{
    /// <summary>Fetches a picture, strips it and puts it away under an id; doing it twice does it once.</summary>
    Task<PhotoOutcome> FetchAsync(string id, string source, CancellationToken cancellationToken);

    /// <summary>The picture as a JPEG; null when there is none of that id.</summary>
    Stream? Open(string id);

    /// <summary>Deletes a picture; one that is gone already is no error.</summary>
    void Delete(string id);
}
