namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The directory as a file for maps and other programs; nothing in it is about residents.</summary>
public interface IPlaceMap
{
    /// <summary>Every place that has not gone for good, as GeoJSON in UTF-8.</summary>
    Task<ReadOnlyMemory<byte>> WriteAsync(CancellationToken cancellationToken);
}
