using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>The orders of a resident. Forgotten, an order stays for whoever mends it and for the statistics, and leads to nobody.</summary>
internal sealed class RepairRecords(IWorkOrderStore orders, AwaitedReports awaited, CommunityCatalog catalog, TimeProvider clock) : IPersonalRecords
{
    // Nobody has more; an export of everything must not be cut.
    private const int Most = 10_000;

    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var resident = context.Activity.Conversation.Id;
        var (faults, neighbourhood) = (catalog.Get<FaultCatalog>(), catalog.Get<Neighbourhood>());
        return
        [
            .. from order in await orders.OfResidentAsync(resident, Most, cancellationToken)
               let seen = order.SeenBy(resident)
               select new PersonalRecord(RepairsText.RecordKind, RepairsText.Record(RepairAnswers.Line(seen, faults, neighbourhood, clock.GetLocalNow()), seen.Description, order.Reporter == resident ? order.Photos.Length : 0), order.FiledAt),
        ];
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await awaited.DropAsync(context.Activity.Conversation.Id, cancellationToken);
        await orders.ForgetAsync(context.Activity.Conversation.Id, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ForgetPhoneAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        // A report that still waits for its answer holds the words as they were.
        await awaited.ForgetPhoneAsync(context.Activity.Conversation.Id, cancellationToken);
        await orders.ForgetPhoneAsync(context.Activity.Conversation.Id, cancellationToken);
    }
}
