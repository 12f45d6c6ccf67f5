namespace CommunityBot.Tests.Architecture;

/// <summary>The members of the official Bot Framework packages, as the lists beside the botbuilder's tests name them.</summary>
internal sealed class OfficialMembers
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<(string Type, string Member, int Parameters)> _members = [];
    private readonly Dictionary<string, List<string>> _ancestors = [];

    /// <param name="lists">The lists' lines: a type after <c>type</c>, its members indented below it.</param>
    public OfficialMembers(IEnumerable<string> lists)
    {
        var type = "";
        foreach (var line in lists)
        {
            if (line.StartsWith("type ", StringComparison.Ordinal))
            {
                type = AddType(line["type ".Length..]);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                _members.Add(Member(type, line.Trim()));
            }
        }
    }

    public bool HasType(string type) => _types.Contains(type);

    /// <summary>Whether a type or what it descends from has the member.</summary>
    public bool HasMember(string type, string member, int parameters) =>
        _members.Contains((type, member == ".ctor" ? type[(type.LastIndexOf('.') + 1)..] : member, parameters))
        || _ancestors.GetValueOrDefault(type, []).Exists(ancestor => HasMember(ancestor, member, parameters));

    /// <summary>Whether a type or what it descends from has a member of this name.</summary>
    public bool HasMember(string type, string member) =>
        _members.Any(official => official.Type == type && official.Member == member)
        || _ancestors.GetValueOrDefault(type, []).Exists(ancestor => HasMember(ancestor, member));

    private string AddType(string declaration)
    {
        var halves = declaration.Split(" : ", 2);
        var words = halves[0].Split('(')[0].Split(' ');
        var isDelegate = words[0] == "delegate";
        // Of a delegate the last word before the parenthesis, of all others the one after the kind; without type parameters.
        var name = (isDelegate ? words[^1] : words[Array.FindIndex(words, word => word is "class" or "interface" or "enum" or "struct") + 1]).Split('<')[0];
        _types.Add(name);
        if (isDelegate)
        {
            _members.Add((name, name[(name.LastIndexOf('.') + 1)..], 2));
            _members.Add((name, "Invoke", Parameters(declaration)));
        }

        foreach (var value in words[0] == "enum" ? declaration[declaration.IndexOf('{', StringComparison.Ordinal)..].Trim('{', '}', ' ').Split(", ") : [])
        {
            _members.Add((name, value, 0));
        }

        _ancestors[name] = halves.Length > 1 ? [.. halves[1].Split(", ").Select(ancestor => Qualified(ancestor.Split('<')[0], name))] : [];
        return name;
    }

    // Lists name ancestors without their namespace: it is the type's own or an outer one's.
    private string Qualified(string ancestor, string type) =>
        _types.FirstOrDefault(known => known.EndsWith($".{ancestor}", StringComparison.Ordinal)) ?? $"{type[..type.LastIndexOf('.')]}.{ancestor}";

    private static (string Type, string Member, int Parameters) Member(string type, string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var isMethod = open > 0 && !line[..open].Contains('=', StringComparison.Ordinal) && !line[..open].Contains('{', StringComparison.Ordinal);
        var head = isMethod ? line[..open] : line.Split(" {")[0].Split(" = ")[0];
        var name = isMethod && head.EndsWith('>') ? head[..head.LastIndexOf('<')] : head;
        return (type, name.Split(' ')[^1], isMethod ? Parameters(line) : 0);
    }

    // Commas that separate parameters, not type arguments or a default's.
    private static int Parameters(string line)
    {
        var list = line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..line.LastIndexOf(')')];
        var depth = 0;
        var commas = 0;
        foreach (var sign in list)
        {
            depth += sign switch { '<' or '(' or '[' => 1, '>' or ')' or ']' => -1, _ => 0 };
            commas += sign == ',' && depth == 0 ? 1 : 0;
        }

        return list.Trim().Length == 0 ? 0 : commas + 1;
    }
}
