using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// Hears questions of papers and fees: those a place of the directory answers (「物业费在哪交」) are taken for it, and after all
/// others 「明天几点上班」 means the community's office.
/// </summary>
internal sealed class OfficeWord(FindServiceDialog directory, DirectoryMemory memory, Checks.SeenCatalog seen, TopicMemory topics) : IEarlyWord
{
    /// <summary>The topic after a question for the people of the office.</summary>
    public const string Topic = "office";

    // So sure of such a question that a word for a place in it does not matter.
    private const double Certain = 0.9;

    // 「那物业费」
    private const int ShortestQuestion = 5;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog is not null || turn is not { Command: null, IsWordless: false, Reading: { Emergency: null, Intents: [var wish] } reading })
        {
            return turn;
        }

        // 「能借音响吗 我们排练用」 is neither an opinion nor unheard of.
        if (WishReading.AsksToBorrow(reading) && wish.Name is IntentNames.Feedback or IntentNames.None)
        {
            return turn.As(inner.Context, IntentNames.DirectoryFind);
        }

        // 「啥时候来」 after 「明天停水不」 asks for the water.
        if (wish.Name == IntentNames.RepairsStatus && reading is { Fault: null, Normalized.Length: <= ShortestQuestion, Addresses.Count: 0 } && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) == Topic)
        {
            return turn.As(inner.Context, IntentNames.Notice);
        }

        return wish.Name is IntentNames.Consult or IntentNames.Billing or IntentNames.Notice ? await OfOfficeAsync(inner, turn, wish, cancellationToken) : turn;
    }

    private async ValueTask<Turn> OfOfficeAsync(DialogContext inner, Turn turn, IntentReading wish, CancellationToken cancellationToken)
    {
        var topic = await topics.GetAsync(inner.Context, turn.Now, cancellationToken);
        if (AsksWhereItIsDone(turn.Reading, topic) || (wish.Score < Certain && await directory.MayMeanAsync(inner.Context, turn, cancellationToken)))
        {
            return turn.As(inner.Context, IntentNames.DirectoryFind);
        }

        // Whatever else is being talked of stays what short questions mean.
        if (topic is null or Topic or nameof(FindServiceDialog) && seen.Current.Of(ServiceCatalog.Offices).All is [var office, ..])
        {
            var context = new DirectoryContext { Query = new DirectoryQuery { Categories = [ServiceCatalog.Offices] }, At = turn.Now.DateTime };
            await memory.SetAsync(inner.Context, context.Telling(office.Id, turn.Now.DateTime), cancellationToken);
            await topics.SetAsync(inner.Context, Topic, turn.Now, cancellationToken);
        }

        return turn;
    }

    // 「那物业费呢」 after the office was named asks where too.
    private static bool AsksWhereItIsDone(Reading reading, string? topic) =>
        reading.Says(WishReading.DoesKind) && ((topic is Topic or nameof(FindServiceDialog) && (ChineseQuestion.Asks(reading.Normalized) || reading.Normalized.Length <= ShortestQuestion)) || reading.Says(TermKinds.Ask, "place") || reading.Says(TermKinds.Ask, "map") || reading.Says(TermKinds.Frame, IntentNames.DirectoryFind));
}
