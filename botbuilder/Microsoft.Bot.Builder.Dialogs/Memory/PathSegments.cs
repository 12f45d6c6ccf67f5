using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes a path apart: "a.b[0]['c.d'][e.f].first()" is a, b, the number 0, c.d, whatever is found at e.f, and the first of that.</summary>
internal static class PathSegments
{
    /// <summary>The names and numbers of a path; <paramref name="lookUp"/> finds what a path within brackets stands for.</summary>
    public static List<object> Of(string path, Func<string, object> lookUp)
    {
        var segments = new List<object>();
        for (var start = 0; start < path.Length;)
        {
            var bracketed = path[start] == '[';
            var end = bracketed ? Close(path, start) : path.AsSpan(start).IndexOfAny('.', '[') is var at and >= 0 ? start + at : path.Length;
            var part = (bracketed ? path[(start + 1)..end] : path[start..end]).Trim();
            if (part.Length > 0)
            {
                segments.Add(bracketed ? Bracketed(part, lookUp) : Named(part));
            }

            start = end + (end < path.Length && path[end] != '[' ? 1 : 0);
        }

        return segments;
    }

    private static object Named(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
        : part.Equals("first()", StringComparison.OrdinalIgnoreCase) ? PathMember.First
        : part;

    private static object Bracketed(string part, Func<string, object> lookUp) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
        : part.Length > 1 && part[0] is '\'' or '"' && part[^1] == part[0] ? part[1..^1]
        : Convert.ToString(lookUp(part), CultureInfo.InvariantCulture) is { Length: > 0 } found ? Named(found)
        : part;

    // Brackets may hold a path with brackets of its own, and a quoted name may hold any of them.
    private static int Close(string path, int start)
    {
        var (depth, quote) = (0, '\0');
        for (var i = start; i < path.Length; i++)
        {
            var sign = path[i];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '\'' or '"')
            {
                quote = sign;
            }
            else if (sign == '[')
            {
                depth++;
            }
            else if (sign == ']' && --depth == 0)
            {
                return i;
            }
        }

        return path.Length;
    }
}
