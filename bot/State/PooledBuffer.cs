using System.Buffers;

namespace CommunityBot.State;

/// <summary>A buffer to write to, from the shared pool.</summary>
/// <param name="room">Bytes it is likely to take.</param>
internal sealed class PooledBuffer(int room) : IBufferWriter<byte>
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(room);
    private int _written;

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _written);

    /// <summary>Gives the bytes back; whoever still reads them reads others' writing.</summary>
    public void Return()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _written = 0;
    }

    /// <inheritdoc/>
    public void Advance(int count) => _written += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _written < Math.Max(sizeHint, 1))
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _written + sizeHint));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(_written);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
