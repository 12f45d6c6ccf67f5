namespace CommunityBot.Dialogs.Events;

/// <summary>A calendar as phones fetch it.</summary>
/// <param name="Text">The iCalendar text, to be served as <c>text/calendar; charset=utf-8</c>.</param>
/// <param name="ETag">A strong entity tag with its quotes: the same text has the same.</param>
/// <param name="Changed">When it last may have changed.</param>
public sealed record CalendarFile(string Text, string ETag, DateTimeOffset Changed);
