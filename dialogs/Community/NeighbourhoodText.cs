namespace CommunityBot.Dialogs.Community;

/// <summary>The words the community's files are written with, and what is wrong with a place or a person's role.</summary>
internal static class NeighbourhoodText
{
    private static readonly Wording Words = new(typeof(NeighbourhoodText));

    public static string Yes => Words[nameof(Yes)];

    public static string No => Words[nameof(No)];

    public static string Partly => Words[nameof(Partly)];

    /// <summary>What the name of an entry that is an example starts with.</summary>
    public static string SampleMark => Words[nameof(SampleMark)];

    /// <summary>How the names of a factory's estates end.</summary>
    public static string FamilyYard => Words[nameof(FamilyYard)];

    /// <summary>What stands before the name of an old factory and is seldom said.</summary>
    public static string OldFactory => Words[nameof(OldFactory)];

    /// <summary>What people say instead of <see cref="FamilyYard"/>.</summary>
    public static IReadOnlyList<string> FamilyYardSaid => Words.List(nameof(FamilyYardSaid));

    /// <summary>The task of the role that residents who want a person are sent to.</summary>
    public static string HandoverTask => Words[nameof(HandoverTask)];

    public static string CoordinatesSwapped => Words[nameof(CoordinatesSwapped)];

    public static string CoordinatesOutside => Words[nameof(CoordinatesOutside)];

    public static string NotAPhone => Words[nameof(NotAPhone)];

    public static string StairwellCount(int units, int codes) => Words.Format(nameof(StairwellCount), units, codes);
}
