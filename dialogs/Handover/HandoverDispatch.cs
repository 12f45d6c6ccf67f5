using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Staff;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Handover;

/// <summary>
/// Carries words between residents and staff. The desk and the messages that tell of it are one change of the book;
/// whatever comes twice is done once.
/// </summary>
internal sealed class HandoverDispatch(IBook book, IOutbox outbox, IStaff staff, PhoneBook phones, CommunityCatalog catalog, IOptions<HandoverOptions> options)
{
    /// <summary>The desk's key in the book.</summary>
    public const string Key = "handover:desk";

    private const string Topic = "handover";

    /// <summary>The hours in which people answer.</summary>
    public OfficeHours Hours => OfficeHours.Of(Office, options.Value, catalog.Get<Neighbourhood>().Calendar);

    /// <summary>The role that answers residents.</summary>
    public Role? Office => catalog.Get<Neighbourhood>().Office;

    /// <summary>The desk as it is.</summary>
    public async Task<HandoverDesk> DeskAsync(CancellationToken cancellationToken) =>
        await book.ReadAsync(Key, HandoverJson.Default.HandoverDesk, cancellationToken) ?? HandoverDesk.Empty;

    /// <summary>A resident wants a person.</summary>
    public Task<AskOutcome> AskAsync(HandoverCall call, string push, CancellationToken cancellationToken) => book.ChangeAsync<AskOutcome>(
        async change =>
        {
            var desk = await ReadAsync(change);
            if (desk.Of(call.Resident) is { IsTask: false })
            {
                return new AskOutcome.Waiting(desk.Ahead(call.Resident));
            }

            var now = call.AskedAt;
            if (options.Value.ByChannel && Hours.IsOpen(now))
            {
                Write(change, desk.With(call with { IsWithChannel = true }));
                return new AskOutcome.Waiting(desk.Waiting);
            }

            var people = await PeopleAsync(change);
            if (people.Count == 0)
            {
                return new AskOutcome.Unmanned();
            }

            if (!Hours.IsOpen(now))
            {
                return new AskOutcome.Closed(Hours.Next(now));
            }

            desk = desk.With(call);
            Write(change, desk);
            foreach (var person in people.Where(person => desk.TalkOf(person.Resident) is null))
            {
                await PostAsync(change, person.Resident, $"{push}:{person.Resident}", HandoverText.SomebodyWaits(desk.Waiting), now, MessageButtons.Next);
            }

            return new AskOutcome.Waiting(desk.Ahead(call.Resident));
        },
        cancellationToken);

    /// <summary>Keeps what a resident wants a person to know when the office opens, and the number to ring when one was said.</summary>
    /// <returns>When people answer again, and the number that is kept of the resident.</returns>
    public Task<(DateTimeOffset Opens, string? Phone)> LeaveAsync(HandoverCall call, HandoverLine line, string? phone, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var desk = await ReadAsync(change);
            // Within the hours somebody may come back at any moment.
            var opens = Hours.IsOpen(call.AskedAt) ? call.AskedAt : Hours.Next(call.AskedAt);
            var known = desk.Of(call.Resident) ?? call with { IsTask = true };
            Write(change, desk.With((known with { WantsCall = known.WantsCall || call.WantsCall }).With(line, call.AskedAt)));
            if (phone is not null)
            {
                phones.Keep(change, call.Resident, phone);
            }

            foreach (var person in await PeopleAsync(change))
            {
                await PostAsync(change, person.Resident, $"{line.Push}:{person.Resident}", HandoverText.SomebodyLeftWord(line.Text), opens, MessageButtons.Next);
            }

            return (opens, phone ?? (call.WantsCall ? await phones.UseAsync(change, call.Resident) : null));
        },
        cancellationToken);

    /// <summary>A resident who was handed over says something.</summary>
    public Task<PassOutcome> PassOnAsync(string resident, HandoverLine line, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var desk = await ReadAsync(change);
            if (desk.Of(resident) is not { Silences: true } call)
            {
                return desk.Of(resident) is null ? PassOutcome.Gone : PassOutcome.NotYet;
            }

            if (call.Staff is { } person)
            {
                await PostAsync(change, person, line.Push, HandoverText.ResidentSays(line.Text), now, photo: line.Photo);
            }

            Write(change, desk.With(call.Staff is null ? call.With(line, now) : call with { LastAt = now }));
            return PassOutcome.Passed;
        },
        cancellationToken);

    /// <summary>The resident wants the bot back.</summary>
    public Task<bool> LeaveQueueAsync(string resident, string push, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var desk = await ReadAsync(change);
            if (desk.Of(resident) is not { } call)
            {
                return desk.EndedBy(push) == resident;
            }

            await (call.Staff is { } person ? PostAsync(change, person, push, HandoverText.ResidentLeft, now) : Task.CompletedTask);
            Write(change, desk.End(call, push));
            return true;
        },
        cancellationToken);

    /// <summary>The number of a resident who wants to be rung; null for all others.</summary>
    public async Task<string?> PhoneAsync(IBookChange change, HandoverCall call) => call.WantsCall ? await phones.UseAsync(change, call.Resident) : null;

    /// <summary>Reads the desk in a change.</summary>
    public static async Task<HandoverDesk> ReadAsync(IBookChange change) => await change.ReadAsync(Key, HandoverJson.Default.HandoverDesk) ?? HandoverDesk.Empty;

    /// <summary>Writes the desk in a change.</summary>
    public static void Write(IBookChange change, HandoverDesk desk) => change.Write(Key, desk, HandoverJson.Default.HandoverDesk);

    /// <summary>Those who may answer, the office first and its superior when nobody holds the office.</summary>
    public async Task<IReadOnlyList<StaffMember>> PeopleAsync(IBookChange change)
    {
        var office = Office is { } role ? await staff.HoldingAsync(change, role.Id) : [];
        var superior = office.Count == 0 && Office?.EscalatesTo is { } above ? await staff.HoldingAsync(change, above) : [];
        return [.. office.Concat(superior).Where(person => person.OnDuty)];
    }

    /// <summary>Posts a message of the handover.</summary>
    public Task PostAsync(IBookChange change, string to, string key, string text, DateTimeOffset at, MessageButton? button = null, string? photo = null) => outbox.PostAsync(change, new OutboundMessage
    {
        Key = $"{Topic}:{key}",
        To = to,
        Text = text,
        Buttons = button is null ? [] : [button],
        Photo = photo,
        SendAt = at,
        // Somebody waits for it at this moment.
        Urgency = MessageUrgency.Urgent,
        Topic = Topic,
    });
}
