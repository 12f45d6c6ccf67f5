namespace BotBuilder.Tests.Surface;

/// <summary>A type of the official packages, as official-members.txt lists it.</summary>
public sealed record OfficialType(string Package, string Declaration, IReadOnlyList<string> Members)
{
    private static readonly string[] Kinds = ["class", "interface", "enum", "struct"];

    /// <summary>The full name, without type parameters.</summary>
    public string Name { get; } = NameIn(Declaration);

    public static IReadOnlyList<OfficialType> All { get; } = Read();

    public override string ToString() => Name;

    private static List<OfficialType> Read()
    {
        var types = new List<OfficialType>();
        var package = string.Empty;
        var members = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "official-members.txt")))
        {
            if (line.StartsWith("package ", StringComparison.Ordinal))
            {
                package = line["package ".Length..];
            }
            else if (line.StartsWith("type ", StringComparison.Ordinal))
            {
                members = [];
                types.Add(new OfficialType(package, line["type ".Length..], members));
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add(line.Trim());
            }
        }

        return types;
    }

    private static string NameIn(string declaration)
    {
        var words = declaration.Split(' ');
        var kind = Array.FindIndex(words, word => Kinds.Contains(word));
        var name = kind >= 0
            ? words[kind + 1]
            : words.First(word => word.StartsWith("Microsoft.", StringComparison.Ordinal));
        return name.Split('<', '(')[0];
    }
}
