using CommunityBot.WeChatSimulator.Api;
using CommunityBot.WeChatSimulator.Control;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Phones;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator;

/// <summary>
/// WeChat as one official account sees it: phones that push to the account's hosts, and the API the hosts call. Started in
/// process by specs and by the program.
/// </summary>
internal sealed class WeChatPlatform : IAsyncDisposable
{
    private readonly SimulatorSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Followers _followers = new();
    private readonly PushGateway _gateway;
    private readonly AccessTokens _tokens;
    private readonly MediaStore _media;
    private readonly Codes _codes;
    private readonly Menus _menus;
    private readonly Notices _notices;
    private readonly LaterPushes _later;
    private readonly ApiDesk _desk;
    private readonly Front _page;
    private readonly Front _api;
    private readonly Front _backup;

    private WeChatPlatform(SimulatorSettings settings, TimeProvider clock, int port)
    {
        (_settings, _clock) = (settings, clock);
        Faults = new FaultPlan(settings.Seed);
        _gateway = new PushGateway(settings, Faults, clock);
        _tokens = new AccessTokens(settings.Seed, clock);
        _media = new MediaStore(clock);
        _codes = new Codes(clock);
        _menus = new Menus(_followers);
        Delivery = new PushDelivery(settings, _gateway, _followers, clock);
        Residents = new Residents(settings, _followers, _media, Delivery, clock);
        _later = new LaterPushes(Delivery, clock);
        _notices = new Notices(_followers, _later, clock);
        _desk = new ApiDesk(settings, _followers, _tokens, Faults, clock, Methods());
        _page = new Front(port, application => new ControlDesk(this, _media, clock).Map(application));
        _api = new Front(port == 0 ? 0 : port + 1, application => application.Run(_desk.HandleAsync));
        _backup = new Front(port == 0 ? 0 : port + 2, application => application.Run(_desk.HandleAsync));
    }

    /// <summary>The people and their phones.</summary>
    public Residents Residents { get; }

    /// <summary>What people do with the account's menu.</summary>
    public MenuTaps Menu => new(Residents);

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>Delivers pushes of any making.</summary>
    public PushDelivery Delivery { get; }

    /// <summary>The page with the phone, and the control API.</summary>
    public Uri Page => _page.Address;

    /// <summary>What api.weixin.qq.com is to the bot.</summary>
    public Uri Api => _api.Address;

    /// <summary>What api2.weixin.qq.com is to the bot.</summary>
    public Uri BackupApi => _backup.Address;

    /// <summary>The hosts pushes go to.</summary>
    public IReadOnlyList<Uri> Bots
    {
        get => _gateway.Bots;
        set => _gateway.Bots = value;
    }

    /// <param name="settings">The account.</param>
    /// <param name="clock">Every window and expiry follows it; a virtual one can be put forward.</param>
    /// <param name="port">The page's port; the API listens on the next two. 0 for free ports.</param>
    public static async Task<WeChatPlatform> StartAsync(SimulatorSettings settings, TimeProvider clock, int port = 0)
    {
        var platform = new WeChatPlatform(settings, clock, port);
        await platform._page.OpenAsync();
        platform._media.Home = platform.Page;
        await platform._api.OpenAsync();
        await platform._backup.OpenAsync();
        return platform;
    }

    /// <summary>Asks every host to prove that it knows the token, as the account's settings page does on saving.</summary>
    public async Task<bool> VerifyAsync()
    {
        using var envelope = new PushEnvelope(_settings);
        foreach (var bot in Bots)
        {
            const string Echo = "4375120948345356249";
            if (!await _gateway.VerifyAsync(bot, envelope.Verification(Echo, _clock.GetUtcNow()), Echo))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses connections to the API's first address, or takes them again.</summary>
    public Task SetApiOpenAsync(bool open) => open ? _api.OpenAsync() : _api.CloseAsync();

    /// <summary>The same for the API's second address.</summary>
    public Task SetBackupApiOpenAsync(bool open) => open ? _backup.OpenAsync() : _backup.CloseAsync();

    /// <summary>Ends all access tokens, as when somebody else used the secret.</summary>
    public void KillTokens() => Locked(_tokens.Kill);

    /// <summary>Gives the account a template for messages or notices.</summary>
    public void AddTemplate(string id, params string[] keys) => Locked(() => _notices.AddTemplate(id, keys));

    /// <summary>Makes the platform more or less strict from now on.</summary>
    public void Switch(ControlSwitches asked)
    {
        _settings.PreviousKey = asked.PreviousKey is null ? _settings.PreviousKey : asked.PreviousKey.Length > 0 ? asked.PreviousKey : null;
        _settings.AllowedAddresses = asked.AllowedAddresses is null ? _settings.AllowedAddresses : asked.AllowedAddresses.Length > 0 ? asked.AllowedAddresses.ToHashSet() : null;
        _settings.RepeatsErrors = asked.RepeatsErrors ?? _settings.RepeatsErrors;
        _settings.ReadsEscapes = asked.ReadsEscapes ?? _settings.ReadsEscapes;
    }

    /// <summary>Uses up today's quota of a call.</summary>
    /// <exception cref="InvalidOperationException">The API has no such call.</exception>
    public void Exhaust(string path) => _desk.Exhaust(path);

    /// <summary>Blocks a person on the account's black list, or takes them off it.</summary>
    public void Block(string openId, bool blocked = true) => Locked(() => _followers.Person(openId).IsBlocked = blocked);

    /// <summary>The scene of a QR code's ticket.</summary>
    public string? SceneOf(string ticket) => Locked(() => _codes.Scene(ticket));

    /// <summary>What the code of a scene spells: phones that scan it from a menu send this.</summary>
    public string? SpelledBy(string scene) => Locked(() => _codes.Spelled(scene));

    /// <summary>The menu a person sees as JSON, null for none.</summary>
    public string? MenuOf(string openId) => Locked(() => _menus.Of(_followers.Person(openId))?.ToJsonString(JsonText.Raw));

    /// <summary>Whether a phone shows that the account is typing.</summary>
    public bool IsTyping(string openId) => Locked(() => _followers.Person(openId).TypingUntil > _clock.GetUtcNow());

    /// <summary>The openids the platform knows.</summary>
    public IReadOnlyList<string> People => Locked(() => (string[])[.. _followers.All.Select(person => person.OpenId)]);

    /// <summary>Whether a person follows the account.</summary>
    public bool Follows(string openId) => Locked(() => _followers.Person(openId).Follows);

    /// <summary>Ends when every event that API calls brought about is delivered.</summary>
    public Task SettleAsync() => _later.SettleAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _api.DisposeAsync();
        await _backup.DisposeAsync();
        _gateway.Dispose();
    }

    private IEnumerable<ApiMethod> Methods() =>
    [
        .. new TokenCalls(_settings, _tokens).Methods,
        .. new CustomMessages(_followers, _media, _clock).Methods,
        .. _notices.Methods,
        .. _menus.Methods,
        .. new MediaCalls(_media, _clock).Methods,
        .. _codes.Methods,
        .. new FollowerCalls(_followers).Methods,
        .. new Tags(_followers).Methods,
    ];

    private void Locked(Action work)
    {
        lock (_followers.Gate)
        {
            work();
        }
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_followers.Gate)
        {
            return work();
        }
    }
}
