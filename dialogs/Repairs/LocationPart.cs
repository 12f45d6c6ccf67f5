namespace CommunityBot.Dialogs.Repairs;

/// <summary>A part of a repair's place that a crew may need to find it.</summary>
internal enum LocationPart
{
    Building,
    Unit,
    Floor,
    Room,

    /// <summary>Which side of the building: 「东头靠巷子那面」.</summary>
    Side,

    /// <summary>A spot in words where no building is near: 「南门口」.</summary>
    Spot,
}
