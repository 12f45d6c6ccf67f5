using System.Net;
using System.Net.Sockets;

namespace CommunityBot.Tests.Support;

/// <summary>
/// A cable between a host and its Redis that breaks after a number of commands, before the server hears of the last one
/// or after it has obeyed: all that a host's death at that step leaves behind. Nothing goes through until it is mended.
/// </summary>
internal sealed class CutCable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<Socket> _ends = [];
    private readonly Task _accepting;
    private int _left = int.MaxValue;
    private bool _isHeard;

    /// <param name="server">The Unix socket of a redis-server.</param>
    public CutCable(string server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What to connect to.</summary>
    public string ConnectionString => $"{_listener.LocalEndpoint},abortConnect=false,syncTimeout=700,asyncTimeout=700,connectTimeout=700";

    /// <summary>Whether it is broken.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Breaks after so many more commands; <paramref name="isHeard"/> has the server obey the last one.</summary>
    public void CutAfter(int commands, bool isHeard)
    {
        lock (_lock)
        {
            (_left, _isHeard) = (commands, isHeard);
        }
    }

    /// <summary>Lets everything through again.</summary>
    public void Mend()
    {
        lock (_lock)
        {
            (_left, IsCut) = (int.MaxValue, false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        Break();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var host = await _listener.AcceptSocketAsync(_end.Token);
            _ = ServeAsync(host);
        }
    }

    private async Task ServeAsync(Socket host)
    {
        using var redis = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (host)
        {
            lock (_lock)
            {
                if (IsCut)
                {
                    return;
                }

                _ends.AddRange([host, redis]);
            }

            try
            {
                await redis.ConnectAsync(new UnixDomainSocketEndPoint(_server));
                await Task.WhenAny(CommandsAsync(host, redis), AnswersAsync(redis, host));
            }
            catch (SocketException)
            {
            }
        }
    }

    private async Task CommandsAsync(Socket host, Socket redis)
    {
        var buffer = new byte[64 * 1024];
        var commands = new RespCommands();
        for (int count; (count = await ReceiveAsync(host, buffer)) > 0;)
        {
            var (through, isCut) = Count(commands, buffer.AsSpan(0, count));
            await SendAsync(redis, buffer.AsMemory(0, through));
            if (isCut)
            {
                Break();
                return;
            }
        }
    }

    private (int Through, bool IsCut) Count(RespCommands commands, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                if (commands.Ends(bytes[at]) && --_left == 0)
                {
                    IsCut = true;
                    // Not heard: its last byte never arrives.
                    return (_isHeard ? at + 1 : at, true);
                }
            }

            return (bytes.Length, false);
        }
    }

    private void Break()
    {
        Socket[] ends;
        lock (_lock)
        {
            ends = [.. _ends];
            _ends.Clear();
        }

        foreach (var socket in ends)
        {
            socket.Dispose();
        }
    }

    private static async Task AnswersAsync(Socket redis, Socket host)
    {
        var buffer = new byte[64 * 1024];
        for (int count; (count = await ReceiveAsync(redis, buffer)) > 0;)
        {
            await SendAsync(host, buffer.AsMemory(0, count));
        }
    }

    private static async Task<int> ReceiveAsync(Socket socket, byte[] buffer)
    {
        try
        {
            return await socket.ReceiveAsync(buffer);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += await socket.SendAsync(bytes[sent..]);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    /// <summary>Finds the ends of commands in a client's stream: arrays of bulk strings (RESP 2, "Sending commands").</summary>
    private sealed class RespCommands
    {
        private int _strings;
        private int _skip;
        private int _number;
        private byte _kind;

        public bool Ends(byte value)
        {
            if (_skip > 0)
            {
                return --_skip == 0 && --_strings == 0;
            }

            switch (value)
            {
                case (byte)'*' or (byte)'$':
                    (_kind, _number) = (value, 0);
                    return false;
                case (byte)'\r':
                    return false;
                case (byte)'\n' when _kind == '*':
                    _strings = _number;
                    return false;
                case (byte)'\n':
                    _skip = _number + 2;
                    return false;
                default:
                    _number = (_number * 10) + value - '0';
                    return false;
            }
        }
    }
}
