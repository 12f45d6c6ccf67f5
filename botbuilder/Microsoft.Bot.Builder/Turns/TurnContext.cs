using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: the activity that came in, the adapter to answer through, and what belongs to the turn's duration.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _sending;
    private readonly List<UpdateActivityHandler> _updating;
    private readonly List<DeleteActivityHandler> _deleting;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        (_sending, _updating, _deleting) = ([], [], []);
    }

    /// <summary>The same turn about another activity; state and handlers are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var same = turnContext as TurnContext;
        BufferedReplyActivities = same?.BufferedReplyActivities ?? [];
        (_sending, _updating, _deleting) = (same?._sending ?? [], same?._updating ?? [], same?._deleting ?? []);
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    /// <summary>The language of this turn; it may differ from what the activity claims.</summary>
    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value is null)
            {
                TurnState.Remove(LocaleKey);
            }
            else
            {
                TurnState.Set(LocaleKey, value);
            }
        }
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The replies of a turn whose caller expects them in the HTTP answer.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _sending.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _updating.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _deleting.Add(handler);
        return this;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!_disposed && disposing)
        {
            TurnState.Dispose();
        }

        _disposed = true;
    }
}
