namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do. It runs for unrecognised answers too, may change the value, and may say itself what is wrong.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
