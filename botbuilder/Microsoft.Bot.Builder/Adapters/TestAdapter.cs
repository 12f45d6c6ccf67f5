using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: what the bot sends waits in a queue for the test to look at.</summary>
public partial class TestAdapter : BotAdapter, IExtendedUserTokenProvider
{
    private readonly bool _sendTraceActivity;
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private readonly Queue<Activity> _replies = new();
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this((ConversationReference)null, sendTraceActivity)
    {
        Conversation.ChannelId = channelId;
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        _sendTraceActivity = sendTraceActivity;
        Conversation = conversation ?? new ConversationReference
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            User = new ChannelAccount("user1", "User1"),
            Bot = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(false, id: "convo1", name: "Conversation1"),
            Locale = Locale,
        };
    }

    /// <summary>Whether traces are queued like other replies.</summary>
    public bool EnableTrace
    {
        get => field || _sendTraceActivity;
        set;
    }

    public string Locale { get; set; } = "en-us";

    /// <summary>Replies the test has not taken yet.</summary>
    public Queue<Activity> ActiveQueue => _replies;

    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation of its own for a test, named after it.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Takes a turn; what the activity leaves open is filled in from <see cref="Conversation"/>.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            Address(activity);
        }

        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Starts over: the queue is emptied and a new conversation begins with a conversationUpdate.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: NewId());
        using var context = new TurnContext(this, update);
        await callback(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A message from the user of <see cref="Conversation"/>.</summary>
    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private string NextId() => (_nextId++).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset))
        {
            activity.Timestamp = TimeProvider.System.GetUtcNow();
        }

        if (activity.LocalTimestamp is null || activity.LocalTimestamp == default(DateTimeOffset))
        {
            activity.LocalTimestamp = TimeProvider.System.GetLocalNow();
        }
    }
}
