using CommunityBot.State;

namespace CommunityBot.Tests.State;

/// <summary>What a conversation's document remembers of the last pushes, and what it leaves to keys of their own.</summary>
public class PushRingSpecs
{
    private const long Now = 1_800_000_000;

    [Fact]
    public void The_last_eight_pushes_are_remembered()
    {
        var ring = Filled(Enumerable.Range(0, 10).Select(_ => "好"));
        ring.Pushes.Select(push => push.Id).Should().Equal("2", "3", "4", "5", "6", "7", "8", "9");
        ring.Find("1").Should().BeNull();
        ring.Find("2")!.Reply.Should().Be("好");
    }

    [Fact]
    public void Old_replies_make_room_but_their_pushes_stay_known()
    {
        var ring = Filled([new string('a', 2000), new string('b', 2000), new string('c', 2000)]);
        ring.Find("0").Should().Be(new AnsweredPush("0", null, IsElsewhere: true));
        ring.Find("1")!.Reply.Should().NotBeNull();
        ring.Pushes.Where(push => push.HasReply).Sum(push => push.Reply.Length).Should().BeLessThanOrEqualTo(PushRing.ReplyBytes);
    }

    [Fact]
    public void The_newest_reply_is_kept_however_long_it_is()
    {
        var reply = new string('长', 5000);
        var ring = Filled(["短", reply]);
        ring.Find("1")!.Reply.Should().Be(reply);
        ring.Find("0").Should().Be(new AnsweredPush("0", null, IsElsewhere: true));
    }

    [Fact]
    public void A_push_falls_out_into_a_key_of_its_own_for_a_day_and_its_reply_for_a_minute()
    {
        var ring = new PushRing();
        ring.Restore(new StoredPush("yesterday", "\"好\""u8.ToArray(), Now - 90_000));
        ring.Restore(new StoredPush("this hour", "\"好\""u8.ToArray(), Now - 1800));
        ring.Restore(new StoredPush("just now", "\"好\""u8.ToArray(), Now - 30));
        ring.Restore(new StoredPush("without words", StoredPush.NoReply, Now - 30));
        for (var number = 0; number < PushRing.Size; number++)
        {
            ring.Add(new AnsweredPush($"{number}", "好"), Now);
        }

        ring.Forgotten.Select(push => push.Id).Should().Equal("this hour", "just now", "without words");
        ring.ForgottenReplies.Select(push => push.Id).Should().Equal("just now");
    }

    private static PushRing Filled(IEnumerable<string> replies)
    {
        var ring = new PushRing();
        foreach (var (number, reply) in replies.Index())
        {
            ring.Add(new AnsweredPush($"{number}", reply), Now);
        }

        return ring;
    }
}
