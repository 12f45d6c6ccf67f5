using System.Xml.Linq;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>
/// Delivers a push the way the platform does: the same address and body three times at most, five seconds apart, until
/// something comes back; then shows the reply, or the platform's own sentence (wechat-channel §1.4).
/// </summary>
internal sealed class PushDelivery(SimulatorSettings settings, PushGateway gateway, Followers followers, TimeProvider clock)
{
    /// <summary>What residents read when a host cannot be reached or answers nonsense.</summary>
    public const string FaultNotice = "该公众号提供的服务出现故障，请稍后再试";

    private const int Tries = 3;

    /// <summary>Delivers a push sealed under the account's key.</summary>
    public async Task<PushResult> DeliverAsync(Push push)
    {
        using var envelope = new PushEnvelope(settings, settings.PreviousKey);
        return await DeliverAsync(push, envelope);
    }

    /// <summary>Delivers a push as the envelope closes it.</summary>
    public async Task<PushResult> DeliverAsync(Push push, PushEnvelope envelope)
    {
        var (query, body) = envelope.Close(push);
        List<PushTry> tries = [];
        for (var number = 1; number <= Tries; number++)
        {
            var began = clock.GetTimestamp();
            var (attempt, answer) = await gateway.DeliverAsync(query, body, tries.LastOrDefault());
            tries.Add(attempt);
            if (answer is not null)
            {
                return Take(push, envelope, tries, answer);
            }

            var left = settings.Patience - clock.GetElapsedTime(began);
            if (number < Tries && left > TimeSpan.Zero)
            {
                await Task.Delay(left, clock);
            }
        }

        return Fail(push, tries);
    }

    private PushResult Take(Push push, PushEnvelope envelope, List<PushTry> tries, string answer)
    {
        if (answer is "" or "success")
        {
            return new PushResult(PushOutcome.Acknowledged, tries, null);
        }

        var (reply, complaint) = new PassiveReplyReader(settings, envelope.Seal).Read(answer, push.OpenId);
        if (reply is null)
        {
            tries[^1] = tries[^1] with { Note = complaint };
            return Fail(push, tries);
        }

        var lines = Lines(push, reply);
        return new PushResult(PushOutcome.Answered, tries, Show(push, lines));
    }

    // Residents who only ever caused an event are told nothing of its failure.
    private PushResult Fail(Push push, List<PushTry> tries) => new(
        PushOutcome.Failed,
        tries,
        push.Type == "event" && push.Event is not ("subscribe" or "SCAN" or "CLICK" or "scancode_waitmsg")
            ? null
            : Show(push, new ScreenLine(0, clock.GetUtcNow(), "platform", "fault", "text", FaultNotice)));

    private ScreenLine Show(Push push, ScreenLine line)
    {
        lock (followers.Gate)
        {
            return followers.Person(push.OpenId).Show(line);
        }
    }

    private ScreenLine Lines(Push push, XElement reply)
    {
        var kind = reply.Element("MsgType")!.Value;
        var line = new ScreenLine(0, clock.GetUtcNow(), "account", "passive", kind, null);
        switch (kind)
        {
            case "text":
                var (text, options, links) = ScreenText.Read(reply.Element("Content")!.Value);
                return line with { Text = text, Options = options, Links = links };
            case "news":
                // A user's message gets one article, whatever was sent; more are cut.
                var articles = reply.Element("Articles")!.Elements("item").Take(push.Type == "event" ? 8 : 1).ToArray();
                return line with
                {
                    Text = string.Join('\n', articles.SelectMany(article => new[] { article.Element("Title")?.Value, article.Element("Description")?.Value }).Where(part => part is { Length: > 0 })),
                    Links = [.. articles.Select(article => new ScreenLink(article.Element("Title")?.Value ?? "", article.Element("Url")?.Value ?? ""))],
                    Picture = articles[0].Element("PicUrl")?.Value,
                };
            case "image":
                return line with { Picture = $"/media/{reply.Element("Image")!.Element("MediaId")!.Value}" };
            default:
                return line;
        }
    }
}
