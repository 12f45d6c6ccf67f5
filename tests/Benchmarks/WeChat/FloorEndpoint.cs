using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.WeChatSimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using StackExchange.Redis;

namespace CommunityBot.Benchmarks.WeChat;

/// <summary>
/// The least a push costs on this machine: signature, AES, a scan of the XML, claim and read in one Redis round trip, a
/// compare-and-set of 2 kB in another, an encrypted reply, and nothing else. What hosts are compared with.
/// </summary>
internal sealed class FloorEndpoint(IDatabase redis, SimulatorSettings account)
{
    private const string Script = """
        if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    private const int StateBytes = 2048;

    private readonly byte[] _key = Convert.FromBase64String(account.EncodingAESKey + "=");
    private readonly byte[] _token = Encoding.UTF8.GetBytes(account.Token);

    /// <summary>Serves in a process of its own until standard input closes; tells its address first.</summary>
    public static async Task<int> ServeAsync(string redis)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var application = builder.Build();
        application.Run(new FloorEndpoint(connection.GetDatabase(), new SimulatorSettings()).AnswerAsync);
        await application.StartAsync();
        Console.WriteLine($"{application.Urls.Single()}/wechat");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var length = (int)context.Request.ContentLength!.Value;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await context.Request.Body.ReadExactlyAsync(buffer.AsMemory(0, length));
            if (Open(buffer.AsSpan(0, length), query["msg_signature"].ToString(), query["timestamp"].ToString(), query["nonce"].ToString()) is not { } push)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await TurnAsync(push.From, push.Id);
            await context.Response.Body.WriteAsync(Seal(push.From, push.To, query["timestamp"].ToString()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task TurnAsync(string from, string id)
    {
        RedisKey state = $"floor:s:{{{from}}}";
        var claim = redis.StringSetAsync($"floor:d:{{{from}}}:{id}", "1", TimeSpan.FromSeconds(3), When.NotExists);
        var read = await redis.StringGetAsync(state);
        await claim;
        var before = (byte[]?)read;
        var after = new byte[StateBytes];
        RandomNumberGenerator.Fill(after.AsSpan(0, 16));
        await redis.ScriptEvaluateAsync(Script, [state], [before is null ? "" : before.AsMemory(0, 16), after, 7_776_000_000]);
    }

    private (string From, string To, string Id)? Open(ReadOnlySpan<byte> body, string signature, string timestamp, string nonce)
    {
        var encrypted = Between(body, "<Encrypt><![CDATA["u8, "]]>"u8);
        Span<byte> signed = stackalloc byte[40];
        Sign(encrypted, Encoding.UTF8.GetBytes(timestamp), Encoding.UTF8.GetBytes(nonce), signed);
        if (!CryptographicOperations.FixedTimeEquals(signed, Encoding.UTF8.GetBytes(signature)))
        {
            return null;
        }

        var blocks = new byte[encrypted.Length];
        System.Buffers.Text.Base64.DecodeFromUtf8(encrypted, blocks, out _, out var written);
        using var aes = Aes.Create();
        aes.Key = _key;
        var plain = aes.DecryptCbc(blocks.AsSpan(0, written), _key.AsSpan(0, 16), PaddingMode.None).AsSpan();
        return (
            Encoding.UTF8.GetString(Between(plain, "<FromUserName><![CDATA["u8, "]]>"u8)),
            Encoding.UTF8.GetString(Between(plain, "<ToUserName><![CDATA["u8, "]]>"u8)),
            Encoding.UTF8.GetString(Between(plain, "<MsgId>"u8, "</MsgId>"u8)));
    }

    private byte[] Seal(string to, string from, string timestamp)
    {
        var message = Encoding.UTF8.GetBytes($"<xml><ToUserName><![CDATA[{to}]]></ToUserName><FromUserName><![CDATA[{from}]]></FromUserName><CreateTime>{timestamp}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[好的]]></Content></xml>");
        var appId = Encoding.UTF8.GetBytes(account.AppId);
        var length = 20 + message.Length + appId.Length;
        var pad = 32 - (length % 32);
        var plain = new byte[length + pad];
        RandomNumberGenerator.Fill(plain.AsSpan(0, 16));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(16), message.Length);
        message.CopyTo(plain, 20);
        appId.CopyTo(plain, 20 + message.Length);
        plain.AsSpan(length).Fill((byte)pad);
        using var aes = Aes.Create();
        aes.Key = _key;
        var encrypted = Encoding.UTF8.GetBytes(Convert.ToBase64String(aes.EncryptCbc(plain, _key.AsSpan(0, 16), PaddingMode.None)));
        Span<byte> signature = stackalloc byte[40];
        Sign(encrypted, Encoding.UTF8.GetBytes(timestamp), "1234567890"u8, signature);
        return [.. "<xml><Encrypt><![CDATA["u8, .. encrypted, .. "]]></Encrypt><MsgSignature><![CDATA["u8, .. signature, .. "]]></MsgSignature><TimeStamp>"u8, .. Encoding.UTF8.GetBytes(timestamp), .. "</TimeStamp><Nonce><![CDATA[1234567890]]></Nonce></xml>"u8];
    }

    private void Sign(ReadOnlySpan<byte> encrypted, byte[] timestamp, ReadOnlySpan<byte> nonce, Span<byte> into)
    {
        // Ciphertext begins with any letter; the others are sorted beside it without copies of it.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        byte[][] others = [_token, timestamp, nonce.ToArray()];
        Array.Sort(others, (left, right) => left.AsSpan().SequenceCompareTo(right));
        var appended = false;
        foreach (var other in others)
        {
            if (!appended && encrypted.SequenceCompareTo(other) < 0)
            {
                hash.AppendData(encrypted);
                appended = true;
            }

            hash.AppendData(other);
        }

        if (!appended)
        {
            hash.AppendData(encrypted);
        }

        Convert.TryToHexStringLower(hash.GetHashAndReset(), into, out _);
    }

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        var from = text[(text.IndexOf(start) + start.Length)..];
        return from[..from.IndexOf(end)];
    }
}
