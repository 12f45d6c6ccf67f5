using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Makes the <see cref="Turn"/> of an activity: the words read, the pin, the photos, the code scanned.</summary>
internal sealed class TurnReader(UtteranceReader reader, Vocabulary vocabulary, CommandReader commands, PlaceMemory places, TopicMemory topics, DialogueActModels acts, IEnumerable<SpokenMatter> matters, IPhotoShelf photos, TimeProvider clock)
{
    private readonly SpokenMatter[] _matters = [.. matters];

    /// <summary>Reads the activity, leaves the turn in the turn's state, and remembers a pin.</summary>
    /// <param name="context">The turn context.</param>
    /// <param name="expected">What the waiting dialog has asked for.</param>
    /// <param name="cancellationToken">Ends with the host, not with the request.</param>
    public async Task<Turn> ReadAsync(ITurnContext context, string? expected, CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        var activity = context.Activity;
        var holdsIdentity = activity.Text is { } said && PersonalNumbers.HoldIdentity(said);
        if (holdsIdentity)
        {
            // Taken out here, no slice can ever store it.
            activity.Text = PersonalNumbers.WithoutIdentity(activity.Text);
        }

        var shared = SharedLocation.Of(activity);
        // A pin's label is the map's words, not the resident's.
        var reading = shared is null ? await ReadAsync(context, expected, now, cancellationToken) : Reading.Wordless;
        // A command is taken as it was said, never by its sound.
        var command = commands.Read(UtteranceNormalizer.Normalize(reading.Text).Value);
        var turn = new Turn
        {
            Push = Pseudonym.Of(activity.Id),
            Resident = activity.Conversation.Id,
            Now = now,
            Reading = command is null || reading.Heard is null ? reading : reading with { Emergency = null },
            Command = command,
            HeldIdentity = holdsIdentity,
            IsVoice = activity.Attachments?.Any(IsVoice) == true,
            Pin = shared is null ? null : new PinnedPlace(shared.Gcj02, shared.Label ?? "", now),
            Photos = await photos.ExpectAsync(activity.Conversation.Id, activity.Id, [.. (activity.Attachments ?? []).Where(IsPhoto)], cancellationToken),
            Scanned = ScannedCode.Of(activity),
        };
        context.TurnState.Set(turn);
        if (turn.Pin is { } pin)
        {
            await places.RememberAsync(context, pin, cancellationToken);
        }

        return turn;
    }

    /// <summary>The same turn in other words, which stand in the turn's state from now on.</summary>
    public Turn Again(ITurnContext context, Turn turn, string words)
    {
        // What goes on in other words belongs to no dialog.
        var reading = Read(words, null, turn.Now, isGoingOn: true);
        var again = turn with { Reading = reading, Command = commands.Read(UtteranceNormalizer.Normalize(words).Value) };
        context.TurnState.Set(again);
        return again;
    }

    private async Task<Reading> ReadAsync(ITurnContext context, string? expected, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var topic = await topics.GetAsync(context, now, cancellationToken);
        var reading = Read(context.Activity.Text, expected, now, isGoingOn: topic is not null);
        return reading.Text.Length > 0 && Array.Find(_matters, matter => matter.Dialogs.Contains(topic)) is { } spokenOf ? reading with { Act = acts.Read(spokenOf.Name, reading) } : reading;
    }

    private Reading Read(string? text, string? expected, DateTimeOffset now, bool isGoingOn) =>
        string.IsNullOrWhiteSpace(text) ? Reading.Wordless : reader.Read(text, new ReadingContext(now, vocabulary.Current, expected, isGoingOn));

    private static bool IsVoice(Attachment attachment) => attachment.ContentType?.StartsWith("audio", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsPhoto(Attachment attachment) => attachment.ContentType?.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true;
}
