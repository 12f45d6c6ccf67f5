namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>A person with the account on the phone, as the platform knows them. Touched only under the platform's lock.</summary>
internal sealed class Follower(string openId)
{
    private readonly List<ScreenLine> _screen = [];
    private Allowance _ofMessage;
    private Allowance _ofAction;

    public string OpenId => openId;

    public bool Follows { get; set; }

    /// <summary>The account has put the person on its black list.</summary>
    public bool IsBlocked { get; set; }

    public DateTimeOffset FollowedAt { get; set; }

    /// <summary>ADD_SCENE_SEARCH or ADD_SCENE_QR_CODE (user/info).</summary>
    public string FollowScene { get; set; } = "ADD_SCENE_SEARCH";

    /// <summary>The scene of the code that led here.</summary>
    public string QrScene { get; set; } = "";

    public string Remark { get; set; } = "";

    public SortedSet<int> Tags { get; } = [];

    /// <summary>When the person last did something; typing may be shown for 30 seconds after.</summary>
    public DateTimeOffset LastAction { get; private set; }

    /// <summary>Until when the phone shows that the account is typing: 15 seconds, or until a message comes.</summary>
    public DateTimeOffset TypingUntil { get; set; }

    /// <summary>Accepted subscription notices left, by template; -1 for those accepted for good.</summary>
    public Dictionary<string, int> Acceptances { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ScreenLine> Screen => _screen;

    /// <summary>The person wrote something.</summary>
    public void Wrote(DateTimeOffset now) => (_ofMessage, LastAction) = (Allowance.OfMessage(now), now);

    /// <summary>The person tapped the menu, scanned a code or followed.</summary>
    public void Acted(DateTimeOffset now) => (_ofAction, LastAction) = (Allowance.OfAction(now), now);

    /// <summary>Takes one message of what is allowed; the error code when nothing is: 45015 out of every window, 45047 all used.</summary>
    public int Spend(DateTimeOffset now)
    {
        switch (_ofAction.IsOpen(now), _ofMessage.IsOpen(now))
        {
            case (true, _) when _ofAction.Left > 0:
                _ofAction = _ofAction with { Left = _ofAction.Left - 1 };
                return 0;
            case (_, true) when _ofMessage.Left > 0:
                _ofMessage = _ofMessage with { Left = _ofMessage.Left - 1 };
                return 0;
            case (false, false):
                return 45015;
            default:
                return 45047;
        }
    }

    /// <summary>Adds a line to the screen; its number is given here.</summary>
    public ScreenLine Show(ScreenLine line)
    {
        var numbered = line with { Number = _screen.Count + 1 };
        _screen.Add(numbered);
        return numbered;
    }
}
