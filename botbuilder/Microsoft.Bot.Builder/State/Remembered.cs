namespace Microsoft.Bot.Builder;

/// <summary>What a property looked like: the object itself where it can never change, a hash of its content where it can.</summary>
internal readonly struct Remembered
{
    private readonly object _unchanging;
    private readonly UInt128 _hash;

    public Remembered(object value)
    {
        if (value is not null && Unchanging.Is(value.GetType()))
        {
            _unchanging = value;
        }
        else
        {
            _hash = Fingerprint.Of(value);
        }
    }

    public bool IsSame(Remembered other) => _hash == other._hash && Equals(_unchanging, other._unchanging);
}
