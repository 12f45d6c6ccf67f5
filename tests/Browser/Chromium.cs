using Microsoft.Playwright;

namespace CommunityBot.Tests.Browser;

/// <summary>One headless chromium for all browser specs; each page it opens has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--lang=zh-CN", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the program is; null when it is not installed.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .Select(folder => System.IO.Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Headless = true, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page with an empty profile on a screen of this size.</summary>
    public async Task<IPage> OpenAsync(Screen screen)
    {
        var browser = _browser ?? throw new InvalidOperationException("chromium is not installed: apt-get install chromium fonts-noto-cjk");
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Density,
            HasTouch = screen.Touch,
            IsMobile = screen.Touch,
            Locale = "zh-CN",
            TimezoneId = "America/Lima", // far from the community: its own time must be shown all the same
        });
        return await context.NewPageAsync();
    }
}

/// <summary>A size of screen.</summary>
public sealed record Screen(string Name, int Width, int Height, float Density, bool Touch)
{
    public static readonly Screen Phone = new("phone", 375, 812, 2, Touch: true);
    public static readonly Screen SmallPhone = new("small-phone", 375, 667, 1, Touch: true);
    public static readonly Screen Desktop = new("desktop", 1440, 940, 1, Touch: false);
}

/// <summary>The specs that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserSpecs : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
