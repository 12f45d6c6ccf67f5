using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Events;

/// <summary>What is kept of a resident's registrations is told, and goes when they ask.</summary>
public sealed class EventRecordsSpecs : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly TestBot _bot = new();

    [Fact]
    public async Task Whoever_leaves_gives_their_place_back_and_nothing_leads_to_them()
    {
        await _bot.SetClockAsync(Now);
        var phone = new Phone(_bot.Http, "o-leaves");
        await phone.SendAsync("给我妈报12月10号的手机课 李阿姨 13812345678", Now);
        var roll = Rolls.Key(new OccurrenceId("E19", EventsSample.Local("2026-12-10T10:00")));
        (await ReadAsync(roll)).Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Participant = "李阿姨", Phone = "13812345678", State = RegistrationState.Taken });

        await phone.SendAsync("[取关]", Now);

        (await ReadAsync(roll)).Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Resident = "", Participant = (string?)null, Phone = (string?)null, State = RegistrationState.Cancelled });
    }

    [Fact]
    public async Task A_telephone_given_with_a_registration_goes_with_all_others_and_the_place_stays()
    {
        await _bot.SetClockAsync(Now);
        var phone = new Phone(_bot.Http, "o-phoneless");
        await phone.SendAsync("给我妈报12月10号的手机课 李阿姨 13812345678", Now);

        await phone.SendAsync("把我电话删了", Now);
        await phone.SendAsync("[点 确认删除]", Now);

        var roll = Rolls.Key(new OccurrenceId("E19", EventsSample.Local("2026-12-10T10:00")));
        (await ReadAsync(roll)).Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Participant = "李阿姨", Phone = (string?)null, State = RegistrationState.Taken });
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task<Roll> ReadAsync(string key) => (await _bot.Services.GetRequiredService<IBook>().ReadAsync(key, EventsJson.Default.Roll, default))!;
}
