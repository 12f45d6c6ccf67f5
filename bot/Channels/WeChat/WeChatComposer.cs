using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Plans a turn's answer: the passive reply takes the answer and, above it, what was kept for the resident; what it has
/// no room for follows by itself, or waits for their next word. Who asks for help now is never pushed out by yesterday's news.
/// </summary>
internal sealed class WeChatComposer(WeChatKeptMessages kept, IWeChatSpeech speech, TimeProvider time, WeChatPictures? pictures = null)
{
    // Less than this of a kept message is not worth beginning.
    private const int LeastShare = 300;

    // More than this is not looked through for what fits.
    private const int MostWaiting = 20;

    private const int Spacing = 8;

    private bool ShowsPictures => pictures is { ArePossible: true };

    /// <summary>Plans the answer of a push; what does not go with it is in the book before this ends.</summary>
    public async Task<WeChatComposed> ComposeAsync(string conversation, WeChatStamp stamp, IReadOnlyList<WeChatShown> waiting, IReadOnlyList<Activity> said, CancellationToken cancellationToken)
    {
        var settled = Fitting(waiting, said);
        Activity[] all = [.. settled.Select(each => each.Activity).OfType<Activity>(), .. said];
        var (reply, rest) = await FirstAsync(all, cancellationToken);
        var left = waiting.Where(each => settled.All(other => other.Kept != each.Kept)).Select(each => each.Kept).ToArray();
        OutboundMessage[] following =
        [
            .. rest.Select((piece, index) => Message(conversation, $"{stamp.PushId}:{index + 1}", piece)),
            .. speech.IsPossible ? left.Select(AsFollowing) : [],
        ];
        if (following.Length > 0)
        {
            await kept.FollowAsync(conversation, stamp.PushId, following, cancellationToken);
        }

        var hasMore = !speech.IsPossible && (left.Length > 0 || settled.Any(each => each.Left is not null));
        return new WeChatComposed(hasMore ? Hinted(reply) : reply, settled, following);
    }

    private async Task<(WeChatReply? Reply, IEnumerable<WeChatPiece> Others)> FirstAsync(IReadOnlyList<Activity> all, CancellationToken cancellationToken)
    {
        var pieces = Compose(all, ShowsPictures);
        if (pieces is not [var first, ..])
        {
            return (null, []);
        }

        if (first.Picture is { } picture)
        {
            if (await pictures!.FindAsync(picture, afresh: false, cancellationToken) is { } mediaId)
            {
                return (new WeChatReply.Image(mediaId), pieces.Skip(1));
            }

            pieces = Compose(all, shows: false);
        }

        return (pieces is [var words, ..] ? words.AsReply(speech.CanTap) : null, pieces.Skip(1));
    }

    // Without a voice of our own only a picture alone can be shown.
    private IReadOnlyList<WeChatPiece> Compose(IReadOnlyList<Activity> said, bool shows) =>
        WeChatReplies.Compose(said, speech.IsPossible, shows) is var pieces && !speech.IsPossible && pieces.Count > 1 && pieces.Any(piece => piece.Picture is not null)
            ? WeChatReplies.Compose(said, follows: false, pictures: false)
            : pieces;

    private IReadOnlyList<WeChatShown> Fitting(IReadOnlyList<WeChatShown> waiting, IReadOnlyList<Activity> said)
    {
        var over = waiting.Where(each => each.Activity is null);
        var live = waiting.Where(each => each.Activity is not null).Take(MostWaiting).ToArray();
        var count = live.Length;
        while (count > 0 && Compose([.. live[..count].Select(each => each.Activity!), .. said], ShowsPictures).Count(piece => piece.Picture is null) > 1)
        {
            count--;
        }

        return count == 0 && live.Length > 0 && Share(live[0], said) is { } share ? [.. over, share] : [.. over, .. live[..count]];
    }

    // A long kept message beside an answer: its beginning, where nothing can be said later.
    private WeChatShown? Share(WeChatShown first, IReadOnlyList<Activity> said)
    {
        var answer = Compose(said, shows: false) is [{ Article: null } only] ? WeChatReplies.Size(WeChatReplies.Linked(only.Words, only.Options)) : WeChatReplies.MaximumBytes;
        var room = WeChatReplies.MaximumBytes - answer - WeChatReplies.Size(WeChatText.Continued) - Spacing;
        if (speech.IsPossible || room < LeastShare || first.Kept is not { Photo: null } message)
        {
            return null;
        }

        var part = WeChatCut.At(message.Text, room);
        return part.Length == 0 ? null : first with { Activity = MessageFactory.Text(part), Left = message with { Text = message.Text[part.Length..].Trim() } };
    }

    private static WeChatReply? Hinted(WeChatReply? reply) =>
        reply is WeChatReply.Text text && !text.Content.Contains(WeChatText.Continued, StringComparison.Ordinal) && $"{text.Content}\n\n{WeChatText.Continued}" is var hinted && WeChatReplies.Size(hinted) <= WeChatReplies.MaximumBytes
            ? new WeChatReply.Text(hinted)
            : reply;

    private OutboundMessage AsFollowing(OutboundMessage message) => message with { Topic = WeChatLateReplies.Following, SendAt = time.GetUtcNow() };

    private OutboundMessage Message(string conversation, string key, WeChatPiece piece) => piece.AsMessage(new OutboundMessage
    {
        Key = key,
        To = conversation,
        Text = "",
        SendAt = time.GetUtcNow(),
        Topic = speech.IsPossible ? WeChatLateReplies.Following : WeChatLateReplies.Ready,
    });
}
