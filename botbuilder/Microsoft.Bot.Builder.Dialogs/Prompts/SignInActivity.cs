using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Activities by which clients take part in a sign-in.</summary>
internal static class SignInActivity
{
    public static bool Is(Activity activity) => IsTokenResponse(activity) || IsVerification(activity) || IsExchange(activity);

    public static bool IsTokenResponse(Activity activity) => activity is { Type: ActivityTypes.Event, Name: SignInConstants.TokenResponseEventName };

    public static bool IsVerification(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: SignInConstants.VerifyStateOperationName };

    public static bool IsExchange(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: SignInConstants.TokenExchangeOperationName };
}
