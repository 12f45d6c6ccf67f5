namespace CommunityBot.State;

/// <summary>
/// What the server does in one step. A conversation's line is one string, an entry a line of text: until when its lease
/// holds, which host's it is, the version tag of the document its turn works on or <c>-</c> while it waits, and the push.
/// An entry is over when its lease is, or as soon as the document has another tag; so the write that commits a turn ends
/// its entry as well, and nothing has to be taken back. Times are the server's: hosts' clocks may differ.
/// </summary>
internal static class ConversationScripts
{
    /// <summary>
    /// KEYS document, line, marker, reply; ARGV push, host, lease. Gives how the push stands, and the document or, when it
    /// was answered, the reply; and the server's time in seconds.
    /// </summary>
    public const string Claim = """
        local time = redis.call('TIME')
        if redis.call('EXISTS', KEYS[3]) == 1 then return {'answered', redis.call('GET', KEYS[4]) or '', time[1]} end
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local document = redis.call('GET', KEYS[1]) or ''
        local tag = string.gsub('@' .. string.sub(document, 1, 16), '%s', '_')
        local line, place = {}, nil
        for ends, host, at, push in string.gmatch(redis.call('GET', KEYS[2]) or '', '(%d+) (%S+) (%S+) ([^\n]+)\n') do
          local lives = tonumber(ends) > now and (at == '-' or at == tag)
          if push == ARGV[1] then
            if lives and host ~= ARGV[2] then return {'waits', document, time[1]} end
            line[#line + 1] = ''
            place = #line
          elseif lives then
            line[#line + 1] = ends .. ' ' .. host .. ' ' .. at .. ' ' .. push .. '\n'
          end
        end
        if not place then place = #line + 1 end
        local at = '-'
        if place == 1 then at = tag end
        line[place] = string.format('%.0f', now + ARGV[3]) .. ' ' .. ARGV[2] .. ' ' .. at .. ' ' .. ARGV[1] .. '\n'
        redis.call('SET', KEYS[2], table.concat(line), 'PX', ARGV[3])
        if place == 1 then return {'first', document, time[1]} end
        return {'waits', document, time[1]}
        """;

    /// <summary>KEYS document, line; ARGV push, host, lease. Makes the lease of a turn hold on; 0 when the turn is over or no longer the host's.</summary>
    public const string Renew = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local tag = string.gsub('@' .. redis.call('GETRANGE', KEYS[1], 0, 15), '%s', '_')
        local line, renewed = {}, 0
        for ends, host, at, push in string.gmatch(redis.call('GET', KEYS[2]) or '', '(%d+) (%S+) (%S+) ([^\n]+)\n') do
          if push == ARGV[1] and host == ARGV[2] and at == tag then
            ends = string.format('%.0f', now + ARGV[3])
            renewed = 1
          end
          line[#line + 1] = ends .. ' ' .. host .. ' ' .. at .. ' ' .. push .. '\n'
        end
        if renewed == 1 then redis.call('SET', KEYS[2], table.concat(line), 'PX', ARGV[3]) end
        return renewed
        """;

    /// <summary>KEYS line; ARGV push, host. Takes the host's entry of a push out of the line.</summary>
    public const string Release = """
        local line, released = {}, 0
        for ends, host, at, push in string.gmatch(redis.call('GET', KEYS[1]) or '', '(%d+) (%S+) (%S+) ([^\n]+)\n') do
          if push == ARGV[1] and host == ARGV[2] then
            released = 1
          else
            line[#line + 1] = ends .. ' ' .. host .. ' ' .. at .. ' ' .. push .. '\n'
          end
        end
        if released == 0 then return 0 end
        if #line == 0 then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], table.concat(line), 'KEEPTTL') end
        return 1
        """;

    /// <summary>
    /// KEYS document and what its ring forgets; ARGV expected tag, document, its time to live, and for each forgotten key a
    /// value and a time to live. The document is written last: what is torn off here has never happened.
    /// </summary>
    public const string Commit = """
        if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[1] then return 0 end
        for each = 2, #KEYS do redis.call('SET', KEYS[each], ARGV[each * 2], 'PX', ARGV[each * 2 + 1]) end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;
}
