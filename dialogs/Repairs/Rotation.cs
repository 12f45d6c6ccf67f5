using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Staff;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Gives work to those on duty in turn, for roles that want it so: nobody picks the easy ones, nobody is forgotten.</summary>
internal sealed class Rotation(IStaff staff, IOptions<RepairOptions> options)
{
    /// <summary>Whose turn it is, in the change that gives them the work; null where whoever claims an order has it.</summary>
    public async Task<string?> NextAsync(IBookChange change, string role)
    {
        if (!options.Value.RotatingRoles.Contains(role, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var onDuty = (await staff.HoldingAsync(change, role)).Where(member => member.OnDuty).Select(member => member.Resident).Order(StringComparer.Ordinal).ToArray();
        if (onDuty.Length == 0)
        {
            return null;
        }

        var last = await change.ReadAsync(Key(role), RepairsJson.Default.RotationTurn);
        // Whoever had it last may have left meanwhile; the turn goes on behind them all the same.
        var next = onDuty.FirstOrDefault(resident => string.CompareOrdinal(resident, last?.Resident) > 0) ?? onDuty[0];
        change.Write(Key(role), new RotationTurn(next), RepairsJson.Default.RotationTurn);
        return next;
    }

    private static string Key(string role) => $"rotation:{role}";
}

/// <summary>Who was given work last.</summary>
internal sealed record RotationTurn(string Resident);
