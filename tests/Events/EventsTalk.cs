using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;
using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Tests.ServiceDirectory;
using CommunityBot.Tests.Support;
using CommunityBot.Tests.Understanding;

namespace CommunityBot.Tests.Events;

/// <summary>A conversation with the slice alone: what is said goes through the reader, the planner and the memory.</summary>
internal sealed class EventsTalk(string now, EventCatalog? events = null, Uri? address = null)
{
    private static readonly Role? Office = Sample.Model(Neighbourhood.Read).Office;
    private static readonly Lexicon Words = Lexicon.Build([.. SampleVocabulary.Lexicon.Terms, .. DirectoryLexicon.Terms(DirectorySample.Catalog), .. EventLexicon.Terms(EventsSample.Catalog)]);

    private DateTimeOffset _now = new(EventsSample.Local(now), TimeSpan.FromHours(8));

    /// <summary>What is remembered of the conversation.</summary>
    public EventsContext Context { get; private set; } = new();

    public string Say(string text)
    {
        var step = EventPlanner.Next(Situation(text));
        Context = step.Context;
        return step.Text;
    }

    /// <summary>Whether words that name no wish are taken for going on.</summary>
    public bool Claims(string text) => EventPlanner.Continues(Read(text), Context, _now.DateTime);

    public void At(string time) => _now = new(EventsSample.Local(time), TimeSpan.FromHours(8));

    public Reading Read(string text) => SampleVocabulary.Reader.Read(text, new ReadingContext(_now, Words));

    private EventSituation Situation(string text) => new()
    {
        Reading = Read(text),
        Now = _now.DateTime,
        Events = events ?? EventsSample.Catalog,
        Context = Context,
        Office = Office,
        PublicAddress = address,
    };
}
