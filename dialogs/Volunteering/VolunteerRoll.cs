using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Everybody who wants to be called; one document of the book.</summary>
internal sealed record VolunteerRoll(ImmutableArray<Volunteer> All)
{
    public const string Key = "volunteering:roll";

    /// <summary>Nobody yet.</summary>
    public static readonly VolunteerRoll Empty = new([]);

    /// <summary>A volunteer by their conversation.</summary>
    public Volunteer? Find(string resident) => All.FirstOrDefault(volunteer => volunteer.Resident == resident);

    /// <summary>With a volunteer, or with what they say anew.</summary>
    public VolunteerRoll With(Volunteer volunteer) =>
        new(Find(volunteer.Resident) is { } known ? All.Replace(known, volunteer) : All.Add(volunteer));

    /// <summary>Without one.</summary>
    public VolunteerRoll Without(string resident) => new(All.RemoveAll(volunteer => volunteer.Resident == resident));

    /// <summary>Whom a call is for: those free then who can do it; everybody free then when too few can.</summary>
    public ImmutableArray<Volunteer> For(VolunteerCall call)
    {
        ImmutableArray<Volunteer> free = [.. All.Where(volunteer => volunteer.IsFree(call.Start))];
        ImmutableArray<Volunteer> skilled = [.. free.Where(volunteer => call.Skills.IsEmpty || volunteer.Skills.Intersect(call.Skills).Any())];
        return skilled.Length >= call.Needed ? skilled : free;
    }
}
