using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Hears 「接了」 and 「换好了」 from those whose role has to do with orders; from residents they are ordinary words.</summary>
internal sealed class StaffWord(IStaff staff, RepairDuties duties, CommunityCatalog catalog) : IEarlyWord
{
    private const int LongestAsk = 8;

    private readonly CommandReader _words = new([new CommandWords("Repairs.staff.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Emergency is not null || turn.Scanned is not null || (turn.IsWordless && turn.Photos.IsEmpty))
        {
            return turn;
        }

        if (!duties.AreOfOrders(await staff.OfAsync(turn.Resident, cancellationToken)))
        {
            return turn;
        }

        var command = turn.IsWordless ? StaffCommands.Photo : _words.Read(UtteranceNormalizer.Normalize(turn.Reading.Text).Value);
        // A number alone, or with a word or two that ask, wants to see the order.
        command ??= OrderNumber.In(turn.Reading.Text) is { } number && turn.Reading.Text.Length <= number.Length + LongestAsk && turn.Command is null ? StaffCommands.Look : null;
        command ??= turn.Command is null && inner.ActiveDialog is null && StaffVocabulary.Gives(turn.Reading, catalog.Get<Neighbourhood>()) ? StaffCommands.Dispatch : null;
        return command is null || (turn.Command is not null && turn.Command.StartsWith("staff.", StringComparison.Ordinal)) ? turn : turn.Commanded(inner.Context, command);
    }
}
