using System.Security.Cryptography;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps that run one after the other, each with what the one before has brought.</summary>
public partial class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = [.. actions ?? []];
    }

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        Refuse.Token(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var instanceId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = instanceId;
        TrackStart(instanceId);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with the user's text; activities other than messages leave it waiting.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await RunStepAsync(dc, StepOf(dc.ActiveDialog) + 1, reason, result, cancellationToken).ConfigureAwait(false);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        TrackEnd(instance, reason);
        return Task.CompletedTask;
    }

    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        TrackStep(stepContext);
        return await _steps[stepContext.Index](stepContext, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the step; past the last one the dialog ends with <paramref name="result"/>.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        state.TryGetValue(PersistedOptions, out var options);
        var step = new WaterfallStepContext(this, dc, options, state.ReadMembers(PersistedValues), index, reason, result);
        return await OnStepAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private static int StepOf(DialogInstance instance) =>
        instance.State.TryGetValue(StepIndex, out var index) ? StoredValue.As<int>(index) : -1;
}
