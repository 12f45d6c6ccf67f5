namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What a resident may ask about a place already found, the more telling in front.</summary>
internal enum DirectoryAsk
{
    Map,
    Phone,
    Payment,
    Price,
    Hours,
    Distance,
    Place,
    Next,
    Name,
}
