using System.Diagnostics;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What the bot has to answer.</content>
public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply => Require(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, description, expected, TextOf(reply)),
        description,
        timeout);

    /// <summary>Type and, for messages, trimmed text have to be the same.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        description ??= TextOf(expected)?.Trim();
        return AssertReply(
            reply =>
            {
                Require(expected.Type == reply.Type, $"{description}: Type should match", expected.Type, reply.Type);
                Require(TextOf(expected)?.Trim() == TextOf(reply)?.Trim(), description, TextOf(expected), TextOf(reply));
            },
            description,
            timeout);
    }

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        description ??= TextOf(expected)?.Trim();
        return AssertReply(
            reply => Require(equalityComparer.Equals(expected, reply), description, TextOf(expected), TextOf(reply)),
            description,
            timeout);
    }

    /// <summary>Waits for the next reply and hands it to <paramref name="validateActivity"/>, which throws when it is wrong.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000) => Then(async () =>
    {
        var reply = await NextReply(timeout).ConfigureAwait(false)
            ?? throw new TaskCanceledException($"{timeout}ms Timed out waiting for:'{description}'");
        validateActivity(reply);
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(TextOf(reply)))
                {
                    throw Unexpected(description ?? $"Text \"{TextOf(reply)}\" does not match one of candidates: {string.Join("\n", candidates)}");
                }
            },
            description,
            timeout);
    }

    /// <summary>For as long as <paramref name="timeout"/> says the bot has to stay silent.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextReply(timeout).ConfigureAwait(false) is { } reply)
        {
            throw Unexpected($"{reply.Type} '{TextOf(reply)}' is responded when waiting for no reply:'{description}'");
        }
    });

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static void Require(bool asExpected, string description, string expected, string received)
    {
        if (!asExpected)
        {
            throw Unexpected(
                description is null ? $"Expected:{expected}\nReceived:{received}" : $"{description}:\nExpected:{expected}\nReceived:{received}");
        }
    }

#pragma warning disable CA2201 // Tests of tests look for exactly this type.
    private static Exception Unexpected(string message) => new(message);
#pragma warning restore CA2201

    private async Task<IActivity> NextReply(uint timeout)
    {
        // Nobody answers in time while a debugger holds the bot.
        using var patience = Debugger.IsAttached ? new CancellationTokenSource() : new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
