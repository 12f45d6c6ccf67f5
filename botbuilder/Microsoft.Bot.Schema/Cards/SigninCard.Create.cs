namespace Microsoft.Bot.Schema;

/// <content>The usual card: a text and one button.</content>
public partial class SigninCard
{
    public static SigninCard Create(string text, string buttonLabel, string url) =>
        new(text, [new CardAction(ActionTypes.Signin, title: buttonLabel, value: url)]);
}
