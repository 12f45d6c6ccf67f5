using System.Globalization;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Hears, after nobody could be reached, that somebody shall ring, or just the number to be rung.</summary>
internal sealed class CallBackWord(ConversationState state) : IEarlyWord
{
    // Whoever rings again and again at a closed door asks for nothing new.
    private const string Still = "handover.still";

    // Behind a number stands at most a courtesy; a sentence with one is about something else.
    private const int LongestAroundNumber = 8;

    // 「不要打我电话了」
    private const string Refuses = "handover.dontCall";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);

    private readonly CommandReader _words = new([new CommandWords("Handover.callback.zh-CN.json")]);

    private readonly IStatePropertyAccessor<string?> _missed = state.CreateProperty<string?>("handover.missed");

    /// <summary>Nobody could be reached.</summary>
    public Task MissedAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        _missed.SetAsync(context, now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Whether words ask to be rung.</summary>
    public bool Asks(Reading reading) => _words.Read(reading.Normalized) is not (null or Refuses or Still or HandoverDialog.When or HandoverDialog.Leave);

    /// <summary>Whether nobody could be reached a moment ago.</summary>
    public async Task<bool> WasMissedAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _missed.GetAsync(context, cancellationToken: cancellationToken) is { } missed && (now - DateTimeOffset.Parse(missed, CultureInfo.InvariantCulture)).Duration() < Soon;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        var command = Asks(reading) || IsNumber(reading) ? HandoverDialog.CallBack : _words.Read(reading.Normalized) switch
        {
            Still => HandoverDialog.Ask,
            HandoverDialog.When or HandoverDialog.Leave when inner.ActiveDialog is null => _words.Read(reading.Normalized),
            _ => null,
        };
        return turn.Command is null && reading.Emergency is null && command is not null
            && (inner.ActiveDialog is null || inner.ActiveDialog.Id == nameof(HandoverDialog))
            && await WasMissedAsync(inner.Context, turn.Now, cancellationToken)
            ? turn.Commanded(inner.Context, command)
            : turn;
    }

    private static bool IsNumber(Reading reading) =>
        reading.Mobile is { } phone && reading.Normalized.Length - phone.Length <= LongestAroundNumber;
}
