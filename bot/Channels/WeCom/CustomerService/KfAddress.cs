namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>A resident as one of the corporation's customer-service accounts knows them.</summary>
internal sealed record KfAddress(string CorpId, string Account, string Resident)
{
    /// <summary>The conversation's id; two accounts' must not collide.</summary>
    public string Conversation => $"{CorpId}:{Account}:{Resident}";
}
