namespace Microsoft.Bot.Schema;

/// <content>A button made of a word: tapping it says the word.</content>
public partial class CardAction
{
    public static implicit operator CardAction(string input) => FromString(input);

    public static CardAction FromString(string input) => new(ActionTypes.ImBack, title: input, value: input);
}
