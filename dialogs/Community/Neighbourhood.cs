using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>What several slices need to know of the place: estates, buildings, stairwells, roles, the calendar.</summary>
public sealed class Neighbourhood
{
    private readonly FrozenDictionary<string, Estate> _estates;
    private readonly FrozenDictionary<(string Estate, string Number), Building> _buildings;
    private readonly FrozenDictionary<string, Stairwell> _stairwells;
    private readonly FrozenDictionary<string, Role> _roles;

    internal Neighbourhood(
        IReadOnlyCollection<Estate> estates, IReadOnlyCollection<Building> buildings, IEnumerable<Stairwell> stairwells, IReadOnlyCollection<Role> roles, WorkingCalendar calendar)
    {
        Estates = [.. estates];
        Buildings = [.. buildings];
        Roles = [.. roles];
        Calendar = calendar;
        // A faulty file may give a key twice; it has been complained of and its model is never used.
        _estates = Estates.DistinctBy(estate => estate.Id).ToFrozenDictionary(estate => estate.Id);
        _buildings = Buildings.DistinctBy(building => (building.Estate, building.Number)).ToFrozenDictionary(building => (building.Estate, building.Number));
        _stairwells = stairwells.DistinctBy(stairwell => stairwell.Code).ToFrozenDictionary(stairwell => stairwell.Code, StringComparer.OrdinalIgnoreCase);
        _roles = Roles.DistinctBy(role => role.Id).ToFrozenDictionary(role => role.Id);
        Office = Roles.FirstOrDefault(role => role.Tasks.Contains(NeighbourhoodText.HandoverTask));
    }

    /// <summary>The estates in the order of the file.</summary>
    public ImmutableArray<Estate> Estates { get; }

    /// <summary>The buildings in the order of the file.</summary>
    public ImmutableArray<Building> Buildings { get; }

    /// <summary>The stairwells, each with its code.</summary>
    public ImmutableArray<Stairwell> Stairwells => _stairwells.Values;

    /// <summary>The roles in the order of the file.</summary>
    public ImmutableArray<Role> Roles { get; }

    /// <summary>Holidays and make-up workdays.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The role that answers residents who want a person; null when the files name none.</summary>
    public Role? Office { get; }

    /// <summary>An estate by its id.</summary>
    public Estate? FindEstate(string? id) => id is null ? null : _estates.GetValueOrDefault(id);

    /// <summary>A building by its estate's id and its number.</summary>
    public Building? FindBuilding(string estate, string number) => _buildings.GetValueOrDefault((estate, number));

    /// <summary>The stairwell whose code was scanned; null for none and for a code of another place.</summary>
    public Stairwell? FindStairwell(string? code) => code is null ? null : _stairwells.GetValueOrDefault(code);

    /// <summary>A role by its id.</summary>
    public Role? FindRole(string? id) => id is null ? null : _roles.GetValueOrDefault(id);

    /// <summary>The role that words name (「派给水电班」): by its id, or by the longest piece of its name that was said, in an estate rather its own.</summary>
    public Role? FindRoleNamed(string words, string? estate = null) => RoleNames.Find(Roles, words, estate);

    /// <summary>The estate whose middle is nearest to a point, however far; null only without estates.</summary>
    public Estate? NearestEstate(GeoPoint point) => Estates.MinBy(estate => estate.Center.MetresTo(point));

    internal static Neighbourhood Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var roles = RoleReader.Read(files, problems);
        var estates = EstateReader.Read(files, problems, roles.Select(role => role.Id).ToHashSet());
        var (buildings, stairwells) = BuildingReader.Read(files, problems, estates.Select(estate => estate.Id).ToHashSet());
        return new Neighbourhood(estates, buildings, stairwells, roles, WorkingCalendar.Read(files, problems));
    }
}
