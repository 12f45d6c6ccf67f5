using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>What is remembered so that a resident need not say it twice: where they live, where they were, how to serve them.</summary>
internal sealed class HabitRecords(CommunityCatalog catalog, PlaceMemory places, PreferenceMemory preferences) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var known = await places.GetAsync(context, cancellationToken);
        var records = ImmutableArray.CreateBuilder<PersonalRecord>();
        if (known.Home is { } home)
        {
            var estate = catalog.Get<Neighbourhood>().FindEstate(home.Estate)?.Name ?? home.Estate;
            records.Add(new PersonalRecord(PrivacyText.KindHome, PrivacyText.Home(estate, home.Building, home.Unit)));
        }

        if (known.Pin is { } pin)
        {
            records.Add(new PersonalRecord(PrivacyText.KindPin, PrivacyText.Pin(pin.Label), pin.At));
        }

        if ((await preferences.GetAsync(context, cancellationToken)).IsElder)
        {
            records.Add(new PersonalRecord(PrivacyText.KindHabit, PrivacyText.Elder));
        }

        return records.ToImmutable();
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await places.ForgetAsync(context, cancellationToken);
        await preferences.ForgetAsync(context, cancellationToken);
    }
}
