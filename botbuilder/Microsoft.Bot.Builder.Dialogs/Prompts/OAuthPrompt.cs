using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks the user to sign in, and ends with the token. It ends at once when there is a token already.</summary>
public partial class OAuthPrompt : Dialog
{
    private const string PersistedExpires = "expires";
    private const string PersistedCaller = "botFrameworkSkillCallerInfo";
    private const int DefaultTimeout = 900_000;

    private readonly OAuthPromptSettings _settings;
    private readonly PromptValidator<TokenResponse> _validator;

    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Refuse.Token(options, nameof(options));
        var promptOptions = options as PromptOptions;
        if (options is not null && promptOptions is null)
        {
            throw new ArgumentException($"Parameter {nameof(options)} should be an instance of to PromptOptions if provided", nameof(options));
        }

        // Users sign in somewhere else; an answer here is welcome and no more.
        Prompting.Hint(promptOptions?.Prompt, InputHints.AcceptingInput);
        Prompting.Hint(promptOptions?.RetryPrompt, InputHints.AcceptingInput);
        var state = dc.ActiveDialog.State;
        state[Prompting.PersistedOptions] = promptOptions;
        state[Prompting.PersistedState] = new Dictionary<string, object> { [Prompting.AttemptCountKey] = 0 };
        state[PersistedExpires] = Now().AddMilliseconds(_settings.Timeout ?? DefaultTimeout);
        SetCallerInfoInDialogState(state, dc.Context);
        if (await UserTokens.GetAsync(dc.Context, _settings, null, cancellationToken).ConfigureAwait(false) is { } token)
        {
            return await dc.EndDialogAsync(token, cancellationToken).ConfigureAwait(false);
        }

        await SendOAuthCardAsync(_settings, dc.Context, promptOptions?.Prompt, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var persisted = dc.ActiveDialog.State;
        var isMessage = dc.Context.Activity.Type == ActivityTypes.Message;
        if ((isMessage || SignInActivity.Is(dc.Context.Activity)) && Now() > persisted.Read<DateTime>(PersistedExpires).ToUniversalTime())
        {
            return await dc.EndDialogAsync(null, cancellationToken).ConfigureAwait(false);
        }

        var recognized = await RecognizeTokenAsync(_settings, dc, cancellationToken).ConfigureAwait(false);
        var state = persisted.ReadMembers(Prompting.PersistedState);
        var options = persisted.Read<PromptOptions>(Prompting.PersistedOptions);
        Prompting.CountAttempt(state);
        var valid = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<TokenResponse>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (valid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (isMessage && _settings.EndOnInvalidMessage)
        {
            return await dc.EndDialogAsync(null, cancellationToken).ConfigureAwait(false);
        }

        if (isMessage && !dc.Context.Responded && options?.RetryPrompt is { } retry)
        {
            await dc.Context.SendActivityAsync(retry.Copy(), cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    public Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        UserTokens.GetAsync(turnContext, _settings, null, cancellationToken);

    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        UserTokens.SignOutAsync(turnContext, _settings, cancellationToken);

    private static DateTime Now() => TimeProvider.System.GetUtcNow().UtcDateTime;
}
