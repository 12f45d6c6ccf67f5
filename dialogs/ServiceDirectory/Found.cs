using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>A service point as it stands for a resident at an instant.</summary>
/// <param name="Service">The place.</param>
/// <param name="Minutes">The walk to it; null when it is not known from where.</param>
/// <param name="State">Whether it is open.</param>
/// <param name="Day">The day asked for.</param>
internal sealed record Found(Service Service, int? Minutes, OpenState State, CalendarDay Day)
{
    public bool IsOpen => State is OpenState.Open;
}
