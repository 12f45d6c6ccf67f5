namespace CommunityBot.Dialogs.Community;

/// <summary>Finds a role by what people call it.</summary>
internal static class RoleNames
{
    private const int ShortestName = 2;

    public static Role? Find(IReadOnlyList<Role> roles, string words, string? estate) =>
        roles.FirstOrDefault(role => words.Contains(role.Id, StringComparison.OrdinalIgnoreCase))
            ?? roles
                .Select(role => (role, Shared: LongestShared(words, role.Name)))
                .Where(candidate => candidate.Shared >= ShortestName)
                .OrderByDescending(candidate => candidate.Shared)
                .ThenByDescending(candidate => estate is not null && candidate.role.Scope.Contains(estate))
                .Select(candidate => candidate.role)
                .FirstOrDefault();

    private static int LongestShared(string one, string other)
    {
        var longest = 0;
        for (var start = 0; start < one.Length; start++)
        {
            for (var length = longest + 1; start + length <= one.Length && other.Contains(one.AsSpan(start, length), StringComparison.Ordinal); length++)
            {
                longest = length;
            }
        }

        return longest;
    }
}
