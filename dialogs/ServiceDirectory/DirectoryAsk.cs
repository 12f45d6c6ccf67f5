namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What a resident may ask about a place already found, the more telling in front.</summary>
internal enum DirectoryAsk
{
    Map,
    Phone,
    Payment,
    Price,
    Offers,
    Access,
    Bring,
    Whom,
    Why,
    Latest,
    Earliest,
    Hours,
    Distance,
    Nearest,
    Place,
    Nearer,
    Next,
    Name,
}
