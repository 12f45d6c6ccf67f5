using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Hears that a place has gone or that its telephone is wrong, of a place that was named or just told of; asked, it is a question like any other.</summary>
internal sealed class CheckWord(SeenCatalog catalog, DirectoryMemory memory) : IEarlyWord
{
    private readonly CommandReader _words = new([new CommandWords("ServiceDirectory.Checks.reports.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.IsWordless || turn.Reading.Emergency is not null || IsQuestion(turn.Reading)
            || _words.Read(turn.Reading.Normalized) is not { } command)
        {
            return turn;
        }

        var told = await memory.GetAsync(inner.Context, turn.Now.DateTime, cancellationToken);
        return (command == CheckDialog.Note ? told?.Reported : CheckDialog.Meant(turn.Reading, told, await catalog.LookAsync(cancellationToken))?.Id) is not null
            ? turn.Commanded(inner.Context, command)
            : turn;
    }

    private static bool IsQuestion(Reading reading) =>
        reading.Says(TermKinds.Mark, "question") && (CheckText.EndsAsking(reading.Normalized) || reading.Says(TermKinds.Ask, "hours"));
}
