namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot was added to a user's contacts or removed from them.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";

    public const string Remove = "remove";
}
