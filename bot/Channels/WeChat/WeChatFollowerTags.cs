using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Tags followers by the place whose code they scanned last, so that they see its menu. Nobody waits for it, and nothing
/// but the menu depends on it.
/// </summary>
internal sealed partial class WeChatFollowerTags(WeChatFollowers followers, WeChatDrain drain, IOptions<WeChatOptions> options, ILogger<WeChatFollowerTags> logger, CommunityCatalog? catalog = null) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var (openId, scene) = turnContext.Activity.ChannelData switch
        {
            WeChatMessage.Subscribe message => (message.Stamp.OpenId, message.Scene),
            WeChatMessage.Scan message => (message.Stamp.OpenId, message.Scene),
            _ => ("", null),
        };
        await next(cancellationToken);
        if (scene is not null && Name(scene) is { } name)
        {
            drain.Await(TagAsync(openId, name, drain.Token));
        }
    }

    private string? Name(string scene) =>
        options.Value.TagBy != WeChatTagging.Nothing && catalog?.Get<Neighbourhood>() is { } place && place.FindStairwell(scene) is { } stairwell ? Name(place, stairwell) : null;

    private string Name(Neighbourhood place, Stairwell stairwell)
    {
        var estate = place.FindEstate(stairwell.Estate)?.Name ?? stairwell.Estate;
        var building = options.Value.TagBy == WeChatTagging.Building ? WeChatText.TagOfBuilding(stairwell.Building) : "";
        return WeChatCut.At(estate, WeChatFollowers.TagBytes - WeChatReplies.Size(building)) + building;
    }

    private async Task TagAsync(string openId, string name, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();
            if (await followers.TagOfAsync(name, cancellationToken) is not (Id: { } tag, _))
            {
                return;
            }

            var carried = await CarriedAsync(openId, cancellationToken);
            foreach (var other in carried.Where(other => other != tag))
            {
                await followers.UntagAsync(other, openId, cancellationToken);
            }

            await (carried.Contains(tag) ? Task.CompletedTask : followers.TagAsync(tag, [openId], cancellationToken));
        }
        catch (Exception exception)
        {
            LogUntagged(exception.GetType().Name);
        }
    }

    // Of the tags a follower has, those of places: the account's people may have given others.
    private async Task<IReadOnlyList<long>> CarriedAsync(string openId, CancellationToken cancellationToken)
    {
        if (await followers.FindAsync(openId, cancellationToken) is not WeChatApiAnswer.Done found
            || await followers.TagsAsync(cancellationToken) is not WeChatApiAnswer.Done tags
            || !found.Body.TryGetProperty("tagid_list", out var list) || list.ValueKind != System.Text.Json.JsonValueKind.Array)
        {
            return [];
        }

        var place = catalog!.Get<Neighbourhood>();
        var names = place.Stairwells.Select(stairwell => Name(place, stairwell)).ToHashSet(StringComparer.Ordinal);
        var ours = WeChatFollowers.Named(tags).Where(tag => names.Contains(tag.Key)).Select(tag => tag.Value).ToHashSet();
        return [.. list.EnumerateArray().Select(id => id.TryGetInt64(out var number) ? number : 0).Where(ours.Contains)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A follower could not be tagged ({Failure}).")]
    private partial void LogUntagged(string failure);
}
