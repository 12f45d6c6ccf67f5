using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>The directory with what residents and grid workers have said of its places since; at most a second old.</summary>
internal sealed class SeenCatalog(CommunityCatalog catalog, IBook book, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private View _view = new(null, PlaceDoubts.None, new ServiceCatalog([], [], new WorkingCalendar([])), DateTimeOffset.MinValue);

    /// <summary>The directory as last seen.</summary>
    public ServiceCatalog Current => Of(catalog.Get<ServiceCatalog>(), _view.Doubts, _view.ReadAt).Seen;

    /// <summary>Looks whether anything was said since.</summary>
    public async ValueTask<ServiceCatalog> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return now - _view.ReadAt < Fresh && now >= _view.ReadAt
            ? Current
            : Of(catalog.Get<ServiceCatalog>(), await book.ReadAsync(PlaceDoubts.Key, ChecksJson.Default.PlaceDoubts, cancellationToken) ?? PlaceDoubts.None, now).Seen;
    }

    /// <summary>Ids of the places a resident said have gone, and nobody has looked at since.</summary>
    public ImmutableArray<string> SaidGoneBy(string resident)
    {
        var doubts = _view.Doubts;
        if (doubts.ByPlace.IsEmpty)
        {
            return [];
        }

        var reporter = CheckDesk.Hash(resident);
        return [.. catalog.Get<ServiceCatalog>().Services.Where(service => doubts.About(service) is { Verdict: null } doubt && doubt.Gone.Contains(reporter)).Select(service => service.Id)];
    }

    /// <summary>Whether somebody has been asked to look at a place, as last seen.</summary>
    public bool IsLookedAt(Service service) => _view.Doubts.About(service) is { IsTask: true };

    /// <summary>What is told from now on; the next look reads again.</summary>
    public void Forget() => _view = _view with { ReadAt = DateTimeOffset.MinValue };

    // Made anew only when the files or the doubts have changed.
    private View Of(ServiceCatalog files, PlaceDoubts doubts, DateTimeOffset readAt)
    {
        var isSame = ReferenceEquals(_view.Files, files) && _view.Doubts.Version == doubts.Version;
        return _view = isSame
            ? _view with { ReadAt = readAt }
            : new View(files, doubts, doubts.ByPlace.IsEmpty ? files : new ServiceCatalog(files.Categories, files.Services.Select(doubts.Seen).Concat(files.Gone), files.Calendar), readAt);
    }

    private sealed record View(ServiceCatalog? Files, PlaceDoubts Doubts, ServiceCatalog Seen, DateTimeOffset ReadAt);
}
