namespace CommunityBot.WeChatSimulator.Faults;

/// <summary>Decides what goes wrong next: first what was scripted, one fault for each delivery or call, then by chance at given rates.</summary>
internal sealed class FaultPlan(int seed)
{
    private const string Speaking = "/cgi-bin/message/custom/send";

    private readonly Lock _lock = new();
    private readonly Random _chance = new(seed);
    private readonly Dictionary<Fault, double> _rates = [];
    private readonly Queue<Fault> _pushes = new();
    private readonly Queue<(Fault Fault, string? Path)> _calls = new();
    private readonly List<(Fault Fault, string Path)> _met = [];

    /// <summary>Scripts the next deliveries.</summary>
    public void NextPushes(params Fault[] faults) => Enqueue(faults.Where(IsOfPush), _pushes.Enqueue);

    /// <summary>Scripts the next calls of the API; <paramref name="path"/> to spare all others.</summary>
    public void NextCalls(string? path, params Fault[] faults) => Enqueue(faults.Where(fault => fault == Fault.None || !IsOfPush(fault)), fault => _calls.Enqueue((fault, path)));

    /// <summary>Lets a fault happen by chance: 0.01 is one in a hundred, 0 is never.</summary>
    public void Rate(Fault fault, double rate)
    {
        lock (_lock)
        {
            _rates[fault] = rate;
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rates.Clear();
            _pushes.Clear();
            _calls.Clear();
        }
    }

    /// <summary>What befalls the next delivery.</summary>
    public Fault OfPush()
    {
        lock (_lock)
        {
            return _pushes.TryDequeue(out var scripted) ? scripted : ByChance(IsOfPush);
        }
    }

    /// <summary>What befalls the next call.</summary>
    public Fault OfCall(string path)
    {
        lock (_lock)
        {
            var scripted = _calls.TryPeek(out var next) && (next.Path is null || next.Path == path);
            var fault = scripted ? _calls.Dequeue().Fault : ByChance(fault => !IsOfPush(fault) && (path == Speaking || !IsOfSpeaking(fault)));
            if (fault != Fault.None)
            {
                _met.Add((fault, path));
            }

            return fault;
        }
    }

    /// <summary>How many calls of an address met one of some faults.</summary>
    public int Met(string path, params Fault[] faults)
    {
        lock (_lock)
        {
            return _met.Count(met => met.Path == path && faults.Contains(met.Fault));
        }
    }

    private static bool IsOfPush(Fault fault) => fault is Fault.None or Fault.Drop or Fault.LoseReply or Fault.Duplicate or Fault.Delay;

    private static bool IsOfSpeaking(Fault fault) => fault is Fault.WindowOver or Fault.AllowanceUsedUp;

    private Fault ByChance(Func<Fault, bool> isOfThis)
    {
        var drawn = _chance.NextDouble();
        foreach (var (fault, rate) in _rates.Where(rate => isOfThis(rate.Key)))
        {
            if ((drawn -= rate) < 0)
            {
                return fault;
            }
        }

        return Fault.None;
    }

    private void Enqueue(IEnumerable<Fault> faults, Action<Fault> enqueue)
    {
        lock (_lock)
        {
            foreach (var fault in faults)
            {
                enqueue(fault);
            }
        }
    }
}
