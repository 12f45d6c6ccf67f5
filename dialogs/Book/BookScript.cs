namespace CommunityBot.Dialogs.Book;

/// <summary>The one script that writes the book.</summary>
internal static class BookScript
{
    /// <summary>
    /// Five arguments a key: what to check (1 the tag, 2 a digest of all of it), what is to be found, what to do (1 write,
    /// 2 append, 3 remove), with what, and for how many milliseconds. 0 when all is done; else the first key that has
    /// changed. The last key is the journal.
    /// </summary>
    /// <remarks>
    /// The embedded server locks the keys of a script but logs its writes one by one, so a kill may leave a part of them.
    /// All writes therefore stand in the journal, one string, before the first is made; whoever comes next finishes what
    /// it finds there. Each write may be made twice: an append is skipped when it has taken place.
    /// </remarks>
    public const string Commit = """
        local journal, last = KEYS[#KEYS], #KEYS - 1
        local function make(writes)
            for _, write in ipairs(writes) do
                local key, deed, value, keep, length = write[1], write[2], write[3], write[4], write[5]
                if deed == '1' and keep ~= '0' then redis.call('SET', key, value, 'PX', keep)
                elseif deed == '1' then redis.call('SET', key, value)
                elseif deed == '2' then if redis.call('STRLEN', key) == length then redis.call('APPEND', key, value) end
                elseif deed == '3' then redis.call('DEL', key) end
            end
        end
        local left = redis.call('GET', journal)
        if left then
            make(cmsgpack.unpack(left))
            redis.call('DEL', journal)
        end
        for i = 1, last do
            local check, known = ARGV[5 * i - 4], ARGV[5 * i - 3]
            if check == '1' and redis.call('GETRANGE', KEYS[i], 0, 15) ~= known then return i end
            if check == '2' and redis.sha1hex(redis.call('GET', KEYS[i]) or '') ~= known then return i end
        end
        local writes = {}
        for i = 1, last do
            if ARGV[5 * i - 2] ~= '0' then
                writes[#writes + 1] = { KEYS[i], ARGV[5 * i - 2], ARGV[5 * i - 1], ARGV[5 * i], redis.call('STRLEN', KEYS[i]) }
            end
        end
        if #writes > 1 then redis.call('SET', journal, cmsgpack.pack(writes)) end
        make(writes)
        if #writes > 1 then redis.call('DEL', journal) end
        return 0
        """;
}
