namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Whether a place is in business, whatever the hour.</summary>
internal enum ServiceStatus
{
    /// <summary>In business; the hours decide.</summary>
    Open,

    /// <summary>Shut for a while, to open again.</summary>
    TemporarilyClosed,

    /// <summary>Residents say it has gone and nobody has looked yet: not recommended until someone has.</summary>
    ClosedReported,

    /// <summary>Gone: kept in the file for the record, never named to residents.</summary>
    PermanentlyClosed,
}
