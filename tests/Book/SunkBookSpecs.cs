using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CommunityBot.Tests.Book;

/// <summary>What nobody touched for long sinks to the embedded server's disk; it can be changed as before.</summary>
public sealed class SunkBookSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cb-sunk-").FullName;

    [Fact]
    public async Task Documents_and_lines_that_sank_to_disk_are_read_changed_and_appended_to()
    {
        using var garnet = EmbeddedGarnet.Start(_folder, 32, NullLoggerFactory.Instance);
        using var redis = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions { EndPoints = { garnet.EndPoint }, AsyncTimeout = 30_000 });
        var book = new RedisBook(redis, new RedisKeys("spec"));
        await book.ChangeAsync(change => ChangeAsync(change, 0), default);
        await SinkAsync(redis.GetDatabase());

        for (var round = 1; round <= 3; round++)
        {
            var number = round;
            await book.ChangeAsync(change => ChangeAsync(change, number), default);
            await SinkAsync(redis.GetDatabase());
        }

        for (var key = 0; key < 20; key++)
        {
            (await book.ReadAsync($"doc{key}", SunkJson.Default.Sunk, default))!.Count.Should().Be(4);
            (await book.ReadLinesAsync($"lines{key}", default)).Should().Equal("0", "1", "2", "3");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<bool> ChangeAsync(IBookChange change, int round)
    {
        for (var key = 0; key < 20; key++)
        {
            var document = await change.ReadAsync($"doc{key}", SunkJson.Default.Sunk) ?? new Sunk(0);
            change.Write($"doc{key}", new Sunk(document.Count + 1), SunkJson.Default.Sunk);
            if (key % 2 == 0)
            {
                _ = await change.ReadLinesAsync($"lines{key}");
            }

            change.Append($"lines{key}", $"{round}");
        }

        return true;
    }

    // More than the memory holds, so that everything written before lies on the disk.
    private static async Task SinkAsync(IDatabase database)
    {
        var filler = new byte[64 * 1024];
        for (var number = 0; number < 1_200; number++)
        {
            await database.StringSetAsync($"filler{number % 300}", filler);
        }
    }
}

internal sealed record Sunk(int Count);

[JsonSerializable(typeof(Sunk))]
internal sealed partial class SunkJson : JsonSerializerContext;
