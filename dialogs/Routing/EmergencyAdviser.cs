using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Reads words without a conversation around them, for <see cref="EmergencyAdvice"/>.</summary>
internal sealed class EmergencyAdviser(UtteranceReader reader, Vocabulary vocabulary, CommunityCatalog catalog, TimeProvider clock)
{
    public string? For(string words) =>
        reader.Read(words, new ReadingContext(clock.GetLocalNow(), vocabulary.Current)).Emergency is { } code && catalog.Get<EmergencyCatalog>().Find(code) is { } kind
            ? RoutingText.Emergency(kind)
            : null;
}
