using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What becomes of a transcript when something in it is changed or taken back.</summary>
internal static class Transcripts
{
    /// <summary>Whether the activity speaks of an earlier one instead of being said itself.</summary>
    public static bool IsCorrection(IActivity activity) => activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;

    /// <summary>Puts the correction where the earlier activity stood; false when there is none.</summary>
    public static bool Correct<T>(List<T> transcript, Activity correction)
        where T : class, IActivity
    {
        var at = transcript.FindIndex(earlier => earlier.Id == correction.Id);
        if (at < 0)
        {
            return false;
        }

        var before = (Activity)(IActivity)transcript[at];
        transcript[at] = (T)(IActivity)(correction.Type == ActivityTypes.MessageUpdate ? Changed(before, correction) : Deleted(before));
        return true;
    }

    private static Activity Changed(Activity before, Activity after)
    {
        var changed = after.Copy();
        changed.Type = before.Type;
        changed.Timestamp = before.Timestamp;
        changed.LocalTimestamp = before.LocalTimestamp;
        return changed;
    }

    // What was said is gone; that something was said here is not.
    private static Activity Deleted(Activity before) => new(ActivityTypes.MessageDelete)
    {
        Id = before.Id,
        From = new ChannelAccount("deleted", role: before.From?.Role),
        Recipient = new ChannelAccount("deleted", role: before.Recipient?.Role),
        Locale = before.Locale,
        Timestamp = before.Timestamp,
        LocalTimestamp = before.Timestamp,
        ChannelId = before.ChannelId,
        Conversation = before.Conversation,
        ServiceUrl = before.ServiceUrl,
        ReplyToId = before.ReplyToId,
    };
}
