using System.Collections.Frozen;
using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The directory in force: trades, service points, and the calendar their hours follow.</summary>
internal sealed class ServiceCatalog
{
    /// <summary>The code of the community's own offices.</summary>
    public const string Offices = "C_CENTER";

    /// <summary>The code of the estates' property services.</summary>
    public const string Properties = "C_PROP";

    private readonly FrozenDictionary<string, ServiceCategory> _categories;
    private readonly FrozenDictionary<string, Service> _services;
    private readonly FrozenDictionary<string, NearestServices> _byCategory;

    public ServiceCatalog(IEnumerable<ServiceCategory> categories, IEnumerable<Service> services, WorkingCalendar calendar)
    {
        Categories = [.. categories];
        // What has gone for good is in no trade: it can only be told to have gone.
        var known = services.ToLookup(service => service.Status == ServiceStatus.PermanentlyClosed);
        Services = [.. known[false]];
        Gone = [.. known[true]];
        Calendar = calendar;
        Payments = [.. Services.SelectMany(service => service.Payment).Distinct()];
        _categories = Categories.DistinctBy(category => category.Code).ToFrozenDictionary(category => category.Code);
        _services = Services.DistinctBy(service => service.Id).ToFrozenDictionary(service => service.Id);
        _byCategory = Services.GroupBy(service => service.Category.Code).ToFrozenDictionary(group => group.Key, group => new NearestServices(group));
    }

    public ImmutableArray<ServiceCategory> Categories { get; }

    /// <summary>Every service point that has not gone for good.</summary>
    public ImmutableArray<Service> Services { get; }

    /// <summary>What has gone for good, for whoever still asks for it by its name.</summary>
    public ImmutableArray<Service> Gone { get; }

    public WorkingCalendar Calendar { get; }

    public ServiceCategory? FindCategory(string? code) => code is null ? null : _categories.GetValueOrDefault(code);

    public Service? Find(string? id) => id is null ? null : _services.GetValueOrDefault(id);

    /// <summary>What has gone for good under an id.</summary>
    public Service? FindGone(string? id) => Gone.FirstOrDefault(service => service.Id == id);

    /// <summary>Every way to pay that is written in the files.</summary>
    public ImmutableArray<string> Payments { get; }

    /// <summary>The service points of a trade.</summary>
    public NearestServices Of(string category) => _byCategory.GetValueOrDefault(category, NearestServices.None);

    public static ServiceCatalog Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var roles = RoleReader.Read(files, problems).Select(role => role.Id).ToHashSet();
        var categories = ServiceCategoryReader.Read(files, problems);
        var services = ServiceReader.Read(files, problems, categories.DistinctBy(category => category.Code).ToDictionary(category => category.Code), roles);
        var closures = ClosureReader.Read(files, problems, services.Select(service => service.Id).ToHashSet(), roles);
        return new ServiceCatalog(categories, services.Select(service => service with { Closures = [.. closures[service.Id]] }), WorkingCalendar.Read(files, problems));
    }
}
