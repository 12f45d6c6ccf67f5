using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Staff;

/// <summary>The roster as part of the book; every change of it leaves a line in the audit.</summary>
internal sealed class BookStaff(IBook book, TimeProvider clock) : IStaff
{
    /// <summary>Lines of who gave or took which role, and when.</summary>
    public const string Audit = "staff:audit";

    private const string Key = "staff:roster";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private (StaffRoster Roster, long At)? _known;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StaffMember>> OfAsync(string resident, CancellationToken cancellationToken)
    {
        if (_known is not { } known || clock.GetElapsedTime(known.At) > Fresh)
        {
            var roster = await book.ReadAsync(Key, StaffJson.Default.StaffRoster, cancellationToken) ?? StaffRoster.Empty;
            _known = known = (roster, clock.GetTimestamp());
        }

        return [.. known.Roster.Of(resident)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StaffMember>> OfAsync(IBookChange change, string resident) => [.. (await ReadAsync(change)).Of(resident)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StaffMember>> HoldingAsync(IBookChange change, string role) =>
        [.. (await ReadAsync(change)).Holding(role).OrderByDescending(member => member.OnDuty)];

    /// <inheritdoc/>
    public async Task<string> IssueCodeAsync(string role, string by, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetInt32(0, 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
        await WriteAsync(roster => roster.WithCode(Digest(code), role, by, clock.GetLocalNow()), $"code {role} {by}", cancellationToken);
        return code;
    }

    /// <inheritdoc/>
    public Task RevokeAsync(string role, string? resident, string by, CancellationToken cancellationToken) =>
        WriteAsync(roster => roster.Without(role, resident), $"revoke {role} {resident ?? "*"} {by}", cancellationToken);

    /// <summary>Everybody who holds a role.</summary>
    public async Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellationToken) =>
        (await book.ReadAsync(Key, StaffJson.Default.StaffRoster, cancellationToken) ?? StaffRoster.Empty).Members;

    /// <summary>Whether work is given to somebody.</summary>
    public Task SetDutyAsync(string resident, bool onDuty, CancellationToken cancellationToken) =>
        WriteAsync(roster => roster.WithDuty(resident, onDuty), $"{(onDuty ? "on" : "off")}-duty {resident}", cancellationToken);

    /// <summary>Gives a role to whoever shows its code.</summary>
    public async Task<BindOutcome> BindAsync(string code, string resident, CancellationToken cancellationToken)
    {
        var outcome = await book.ChangeAsync(
            async change =>
            {
                var outcome = (await ReadAsync(change)).Bind(Digest(code), resident, clock.GetLocalNow());
                switch (outcome)
                {
                    case BindOutcome.Bound(var roster, var member):
                        change.Write(Key, roster, StaffJson.Default.StaffRoster);
                        Note(change, $"bind {member.Role} {resident}");
                        break;
                    case BindOutcome.WrongCode(var roster):
                        change.Write(Key, roster, StaffJson.Default.StaffRoster);
                        Note(change, $"wrong-code {resident}");
                        break;
                }

                return outcome;
            },
            cancellationToken);
        _known = null;
        return outcome;
    }

    private async Task WriteAsync(Func<StaffRoster, StaffRoster> with, string note, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            async change =>
            {
                change.Write(Key, with(await ReadAsync(change)), StaffJson.Default.StaffRoster);
                Note(change, note);
                return true;
            },
            cancellationToken);
        _known = null;
    }

    private void Note(IBookChange change, string what) => change.Append(Audit, $"{clock.GetLocalNow():yyyy-MM-ddTHH:mm:sszzz} {what}");

    private static async Task<StaffRoster> ReadAsync(IBookChange change) => await change.ReadAsync(Key, StaffJson.Default.StaffRoster) ?? StaffRoster.Empty;

    private static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
