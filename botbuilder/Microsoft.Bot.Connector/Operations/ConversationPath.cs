using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Addresses within a channel's service. Ids are opaque and may contain anything.</summary>
internal static class ConversationPath
{
    public const string Conversations = "/v3/conversations";

    public static string Of(string conversationId, string rest = "") => $"{Conversations}/{Id(conversationId, nameof(conversationId))}{rest}";

    public static string Activities(string conversationId) => Of(conversationId, "/activities");

    public static string Activity(string conversationId, string activityId, string rest = "") =>
        $"{Activities(conversationId)}/{Id(activityId, nameof(activityId))}{rest}";

    /// <exception cref="ValidationException">There is none.</exception>
    public static string Id(string id, string name) => Uri.EscapeDataString(Require(id, name));

    /// <exception cref="ValidationException">There is none.</exception>
    public static T Require<T>(T value, string name)
        where T : class => value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);
}
