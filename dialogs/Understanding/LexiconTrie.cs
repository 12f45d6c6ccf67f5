namespace CommunityBot.Dialogs.Understanding;

/// <summary>The automaton under a <see cref="Lexicon"/>: a trie whose states know where to go on when a character does not fit.</summary>
internal sealed class LexiconTrie
{
    private readonly List<LexiconTerm[]?> _ends = [null];
    private readonly List<(int Parent, char Character)> _states = [default];

    private LexiconTrie()
    {
    }

    /// <summary>The next state by state and character.</summary>
    public Dictionary<int, int> Steps { get; } = [];

    /// <summary>The longest proper suffix of each state that is a state.</summary>
    public int[] Fallback { get; private set; } = [];

    /// <summary>The nearest state on the way of fallbacks where a term ends; 0 for none.</summary>
    public int[] Shorter { get; private set; } = [];

    /// <summary>The terms that end at each state.</summary>
    public LexiconTerm[]?[] Ends { get; private set; } = [];

    public static LexiconTrie Of(IEnumerable<LexiconTerm> terms)
    {
        var trie = new LexiconTrie();
        foreach (var term in terms)
        {
            trie.Add(term);
        }

        trie.Link();
        return trie;
    }

    // 32,768 states are far more than a community's words need; the build refuses more.
    public static int Key(int state, char character) => (state << 16) | character;

    private void Add(LexiconTerm term)
    {
        var state = 0;
        foreach (var character in term.Text)
        {
            if (!Steps.TryGetValue(Key(state, character), out var next))
            {
                next = _states.Count;
                Steps[Key(state, character)] = next;
                _states.Add((state, character));
                _ends.Add(null);
            }

            state = next;
        }

        _ends[state] = [.. _ends[state] ?? [], term];
    }

    private void Link()
    {
        if (_states.Count > ushort.MaxValue)
        {
            throw new InvalidOperationException($"The lexicon has {_states.Count} states; at most {ushort.MaxValue} can be told apart.");
        }

        Fallback = new int[_states.Count];
        Shorter = new int[_states.Count];
        Ends = [.. _ends];
        var depth = new int[_states.Count];
        for (var state = 1; state < _states.Count; state++)
        {
            depth[state] = depth[_states[state].Parent] + 1;
        }

        foreach (var state in Enumerable.Range(1, _states.Count - 1).OrderBy(state => depth[state]))
        {
            Fallback[state] = FallbackOf(state);
            Shorter[state] = Ends[Fallback[state]] is null ? Shorter[Fallback[state]] : Fallback[state];
        }
    }

    private int FallbackOf(int state)
    {
        var (parent, character) = _states[state];
        for (var suffix = parent; suffix != 0;)
        {
            suffix = Fallback[suffix];
            if (Steps.TryGetValue(Key(suffix, character), out var next))
            {
                return next;
            }
        }

        return 0;
    }
}
