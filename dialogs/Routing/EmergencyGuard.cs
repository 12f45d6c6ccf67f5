using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Answers an emergency before anything else is looked at, in every state: the numbers to call in the first line, then
/// what to do and what to leave. The answer asks nothing, needs no store, and leaves the waiting dialog as it is; people
/// are called after it.
/// </summary>
internal sealed partial class EmergencyGuard(CommunityCatalog catalog, IEnumerable<IEmergencyDuty> duties, IEnumerable<IAlarmDoubt> doubts, ILogger<EmergencyGuard> logger)
{
    /// <summary>The turn as it is to be heard: 「救护车来了」 after the alarm is no other one.</summary>
    public async Task<Turn> HearAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var duty in turn.Reading.Emergency is null ? [] : duties)
        {
            if (await duty.KnowsAsync(context, turn, cancellationToken) is { } command)
            {
                return (turn with { Reading = turn.Reading with { Emergency = null } }).Commanded(context, command);
            }
        }

        foreach (var doubt in IsGuessed(turn.Reading) ? doubts : [])
        {
            if (await doubt.KnowsBetterAsync(context, turn, cancellationToken))
            {
                return (turn with { Reading = turn.Reading with { Emergency = null, Intents = [.. turn.Reading.Intents.Where(intent => intent.Name != IntentNames.Emergency).DefaultIfEmpty(new IntentReading(IntentNames.None, 1, turn.Reading.Normalized))] } }).Commanded(context, turn.Command);
            }
        }

        return turn;
    }

    // 「几个人啊一般」: no words of danger were said, the models only took it for one. 「打我妈电话」 strikes nobody.
    private static bool IsGuessed(Reading reading)
    {
        var calls = RoutingText.CallsIn(reading.Normalized);
        return reading.Emergency is not null
            && EmergencyReader.Read(reading.Normalized, [.. reading.Terms.Where(term => !calls.Any(call => term.Start < call.Start + call.Length && call.Start < term.Start + term.Length))], [new Clause(0, reading.Normalized.Length, 0, false)]) is null;
    }

    /// <summary>Whether the turn was an emergency and has been answered.</summary>
    public async Task<bool> AnswerAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading.Emergency is { } code && await TellAsync(context, code, cancellationToken);

    /// <summary>Tells what to do in an emergency a dialog came upon; false for a code the files do not have.</summary>
    public async Task<bool> TellAsync(ITurnContext context, string code, CancellationToken cancellationToken)
    {
        if (catalog.Get<EmergencyCatalog>().Find(code) is not { } emergency)
        {
            return false;
        }

        // Of high importance: nothing on its way to the resident may shorten it.
        var words = MessageFactory.Text(RoutingText.Emergency(emergency));
        words.Importance = ActivityImportance.High;
        await context.SendActivityAsync(words, cancellationToken);
        foreach (var duty in duties)
        {
            await RaiseAsync(duty, context, emergency, cancellationToken);
        }

        return true;
    }

    private async Task RaiseAsync(IEmergencyDuty duty, ITurnContext context, EmergencyKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await duty.RaiseAsync(context, Turn.Of(context), kind, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The resident has what saves them; people must see that nobody was called.
            LogNotRaised(exception, kind.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Nobody could be told of an emergency {Code}.")]
    private partial void LogNotRaised(Exception exception, string code);
}
