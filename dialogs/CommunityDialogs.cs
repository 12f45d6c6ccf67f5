using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Civility;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;
using CommunityBot.Dialogs.Handover;
using CommunityBot.Dialogs.Notices;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Dialogs.Preferences;
using CommunityBot.Dialogs.Privacy;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Dialogs.Volunteering;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs;

/// <summary>Everything the bot can talk about, in menu order. The one place that names slices.</summary>
public static class CommunityDialogs
{
    /// <summary>Registers the slices and what they share.</summary>
    public static IServiceCollection AddCommunityDialogs(this IServiceCollection services) => services
        .AddCommunity()
        .AddBook()
        .AddOutbox()
        .AddPhotos()
        .AddStaff()
        .AddUnderstanding()
        .AddRouting()
        .AddHandover()
        .AddPrivacy()
        .AddCivility()
        .AddVolunteering()
        .AddNotices()
        .AddPreferences()
        .AddRepairs()
        .AddServiceDirectory()
        .AddEvents();
}
