namespace CommunityBot.Dialogs.Community;

/// <summary>A conversation under the name its keys have; hashed once for all of them, since a hash is dearer than a key.</summary>
/// <param name="Conversation">The conversation's id.</param>
public readonly record struct ConversationName(string Conversation)
{
    /// <summary>Its <see cref="Community.Pseudonym"/>.</summary>
    public string Pseudonym { get; } = Community.Pseudonym.Of(Conversation);
}
