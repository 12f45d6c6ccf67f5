namespace CommunityBot.Dialogs.Events;

/// <summary>What becomes of an occurrence that falls on a public holiday.</summary>
internal enum HolidayPolicy
{
    /// <summary>照常: it is held.</summary>
    Held,

    /// <summary>法定假日停: it is left out.</summary>
    Stopped,

    /// <summary>遇假日顺延: it moves to the next working day, at the same time of day.</summary>
    Moved,
}
