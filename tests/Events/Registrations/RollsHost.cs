using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace CommunityBot.Tests.Events;

/// <summary>What one host has of rolls and messages, put together by hand.</summary>
internal sealed class RollsHost : IDisposable
{
    private readonly IConnectionMultiplexer _connection;
    private readonly RedisBook _book;

    public RollsHost(StateServer server, RedisKeys keys, FakeTimeProvider clock)
    {
        _connection = server.Connect();
        _book = new RedisBook(_connection, keys);
        Outbox = new BookOutbox(_book, Options.Create(new OutboxOptions()), clock);
        Rolls = new Rolls(_book, Outbox, Options.Create(new EventOptions()), Options.Create(new OutboxOptions()));
        var catalog = new CommunityCatalog([CommunityModel.Of(EventReader.Read)]);
        catalog.Take("1", Sample.Files);
        Live = new LiveEvents(catalog, _book);
        Upkeep = new EventUpkeep(_book, Outbox, Live, Rolls, clock);
    }

    public IBook Book => _book;

    public BookOutbox Outbox { get; }

    public Rolls Rolls { get; }

    public LiveEvents Live { get; }

    public EventUpkeep Upkeep { get; }

    public Task<RegistrationOutcome> RegisterAsync(Occurrence occurrence, string resident, DateTimeOffset now, bool mayWait = false) => Rolls.ChangeAsync(
        occurrence, now, roll => roll.Register(new RegistrationRequest { Resident = resident, Push = $"push of {resident}", Now = now, MayWait = mayWait }, RegistrationTerms.Of(occurrence)), default);

    public void Dispose()
    {
        _book.Dispose();
        _connection.Dispose();
    }
}
