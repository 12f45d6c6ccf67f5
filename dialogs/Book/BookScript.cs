namespace CommunityBot.Dialogs.Book;

/// <summary>The one script that writes the book.</summary>
internal static class BookScript
{
    /// <summary>
    /// Five arguments a key: what to check (1 the tag, 2 a digest of all of it), what is to be found, what to do (1 write, 2 append,
    /// 3 remove), with what, and for how many milliseconds. 0 when all is done; else the first key that has changed.
    /// </summary>
    public const string Commit = """
        for i = 1, #KEYS do
            local check, known = ARGV[5 * i - 4], ARGV[5 * i - 3]
            if check == '1' and redis.call('GETRANGE', KEYS[i], 0, 15) ~= known then return i end
            if check == '2' and redis.sha1hex(redis.call('GET', KEYS[i]) or '') ~= known then return i end
        end
        for i = 1, #KEYS do
            local deed, value, keep = ARGV[5 * i - 2], ARGV[5 * i - 1], ARGV[5 * i]
            if deed == '1' and keep ~= '0' then redis.call('SET', KEYS[i], value, 'PX', keep)
            elseif deed == '1' then redis.call('SET', KEYS[i], value)
            elseif deed == '2' then redis.call('APPEND', KEYS[i], value)
            elseif deed == '3' then redis.call('DEL', KEYS[i]) end
        end
        return 0
        """;
}
