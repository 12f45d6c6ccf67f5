using CommunityBot.Bots;
using CommunityBot.Calendars;
using CommunityBot.Channels.BotFramework;
using CommunityBot.Channels.WebChat;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom;
using CommunityBot.Clock;
using CommunityBot.Community;
using CommunityBot.Dialogs;
using CommunityBot.Hosting;
using CommunityBot.Photos;
using CommunityBot.Privacy;
using CommunityBot.Reports;
using CommunityBot.State;
using CommunityBot.Understanding;

try
{
    if (UnderstandProgram.IsAskedFor(args))
    {
        return await UnderstandProgram.RunAsync(args);           // how an utterance is read, without a host
    }

    if (WeChatProgram.IsAskedFor(args))
    {
        return await WeChatProgram.RunAsync(args);               // the account's menus and QR codes, without a host
    }

    if (DataProgram.IsAskedFor(args))
    {
        return await DataProgram.RunAsync(args);                 // the community's data: check, import, export, undo
    }

    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddCommunityClock(builder.Configuration);   // the community's time, settable in development
    builder.Services.AddState();                                 // Redis, or an embedded Garnet when none is configured
    builder.Services.AddCommunityBot();                          // activity handler, states, community data
    builder.Services.AddCommunityDialogs();                      // everything the bot can talk about
    builder.Services.AddSecondOpinion(builder.Configuration);    // a language model, if one is configured
    builder.Services.AddPhotoFiles();                            // pictures in the data folder, behind signed links
    builder.Services.AddEventCalendars();                        // GET /calendar.ics, /events/{code}.ics
    builder.Services.AddWeChatChannel(builder.Configuration);    // GET and POST /wechat
    builder.Services.AddWeComChannel(builder.Configuration);     // GET and POST /wecom, if configured
    builder.Services.AddBotFrameworkChannel();                   // POST /api/messages
    builder.Services.AddObservability(builder.Configuration);    // GET /health/live, /health/ready, /metrics

    var app = builder.Build();
    app.MapWeChat();
    app.MapWeCom();
    app.MapObservability();
    app.MapBotFramework();
    app.MapEventCalendars();
    app.MapPlaces();
    app.MapPersonalExports();
    app.MapReports();
    app.MapPhotos();
    if (app.Environment.IsDevelopment())
    {
        app.MapDevClock();
        app.MapDevChat();
    }

    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartRefusal.Of(exception) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}
