using System.Reflection;

namespace BotBuilder.Tests.Surface;

/// <summary>Compares this library with the list of official members, type by type.</summary>
public sealed class SurfaceSpecs
{
    /// <summary>The packages this library stands in for.</summary>
    private static readonly string[] Packages =
    [
        "Microsoft.Bot.Schema",
        "Microsoft.Bot.Connector",
        "Microsoft.Bot.Builder",
        "Microsoft.Bot.Builder.Dialogs",
        "Microsoft.Bot.Builder.Integration.AspNet.Core",
        "Microsoft.Bot.Builder.Testing",
    ];

    public static TheoryData<string> Types { get; } = [.. OfficialType.All.Where(type => Packages.Contains(type.Package)).Select(type => type.Name + "`" + Arity(type))];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_listed_type_is_there_with_the_same_ancestors(string name)
    {
        var (official, ours) = Find(name);
        var declared = official.Declaration.Split(" : ");

        Signature.Declaration(ours).Should().Be(declared[0]);
        if (declared.Length > 1)
        {
            SplitNames(declared[1]).Except(Signature.Ancestors(ours)).Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_listed_member_is_there_under_the_same_signature(string name)
    {
        var (official, ours) = Find(name);

        official.Members.Except(Signature.MembersOf(ours)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_is_offered_that_the_official_type_does_not_have(string name)
    {
        var (official, ours) = Find(name);

        Signature.MembersOf(ours).Except(official.Members).Should().BeEmpty($"{official.Name} does not have it");
    }

    private static (OfficialType Official, Type Ours) Find(string name)
    {
        var official = OfficialType.All.Single(type => type.Name + "`" + Arity(type) == name);
        var path = official.Name.Contains("BotState.Cached", StringComparison.Ordinal) ? official.Name.Replace("BotState.Cached", "BotState+Cached", StringComparison.Ordinal) : official.Name;
        var ours = Assembly.Load(official.Package).GetType(Arity(official) == 0 ? path : $"{path}`{Arity(official)}");
        ours.Should().NotBeNull($"{official.Name} belongs to {official.Package}");
        return (official, ours);
    }

    private static int Arity(OfficialType type)
    {
        var behind = type.Declaration[(type.Declaration.IndexOf(type.Name, StringComparison.Ordinal) + type.Name.Length)..];
        return behind.StartsWith('<') ? behind[..behind.IndexOf('>', StringComparison.Ordinal)].Count(sign => sign == ',') + 1 : 0;
    }

    // Splits "Dictionary<string, object>, IDisposable" between the names, not within one.
    private static List<string> SplitNames(string names)
    {
        var split = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            if (i == names.Length || (names[i] == ',' && depth == 0))
            {
                split.Add(names[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += names[i] switch { '<' => 1, '>' => -1, _ => 0 };
            }
        }

        return split;
    }
}
