using CommunityBot.State;

namespace CommunityBot.Tests.State;

/// <summary>What is remembered of the last pushes.</summary>
public class PushRingSpecs
{
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
        ring.Find("0").Should().Be(new AnsweredPush("0", null));
        ring.Find("1")!.Reply.Should().NotBeNull();
        ring.Pushes.Sum(push => push.Reply.Length).Should().BeLessThanOrEqualTo(PushRing.ReplyBytes);
    }

    [Fact]
    public void The_newest_reply_is_kept_however_long_it_is()
    {
        var reply = new string('长', 5000);
        var ring = Filled(["短", reply]);
        ring.Find("1")!.Reply.Should().Be(reply);
        ring.Find("0").Should().Be(new AnsweredPush("0", null));
    }

    private static PushRing Filled(IEnumerable<string> replies)
    {
        var ring = new PushRing();
        foreach (var (number, reply) in replies.Index())
        {
            ring.Add(new AnsweredPush($"{number}", reply));
        }

        return ring;
    }
}
