namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall: asks something, or goes on by <see cref="WaterfallStepContext.NextAsync"/>.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
