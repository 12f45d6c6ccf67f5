using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Everything all slices keep about one resident.</summary>
internal sealed class PersonalFile(IEnumerable<IPersonalRecords> slices)
{
    private readonly IPersonalRecords[] _slices = [.. slices];

    /// <summary>All of it, by slice.</summary>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var records = ImmutableArray.CreateBuilder<PersonalRecord>();
        foreach (var slice in _slices)
        {
            records.AddRange(await slice.TellAsync(context, cancellationToken));
        }

        return records.ToImmutable();
    }

    /// <summary>Forgets all of it.</summary>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        foreach (var slice in _slices)
        {
            await slice.ForgetAsync(context, cancellationToken);
        }
    }

    /// <summary>Forgets telephone numbers.</summary>
    public async Task ForgetPhoneAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        foreach (var slice in _slices)
        {
            await slice.ForgetPhoneAsync(context, cancellationToken);
        }
    }
}
