using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Whether whoever asks may come, as far as the files and their own words say: their age, their estate, or that anybody may.</summary>
internal static class AudienceFit
{
    private const int Oldest = 120;

    /// <summary>An age that is said of somebody: 「六岁半」 「我妈85了」; null for none.</summary>
    public static int? Age(Reading reading) =>
        reading.Numbers.FirstOrDefault(number => number.Text.Contains(RegistrationText.AgeUnit, StringComparison.Ordinal)
            || (EventAsks.Has(reading, EventAsks.Person) && number.Value >= 1 && EventVocabulary.IsAgeBefore(reading.Normalized, number.Text))) is { Value: >= 0 and <= Oldest } age ? (int)age.Value : null;

    /// <summary>Yes or no; null where the files do not decide it.</summary>
    public static bool? Of(CommunityEvent community, Reading reading)
    {
        if (community.AudienceEstates is { IsEmpty: false } estates)
        {
            return reading.Addresses.Select(said => said.Estate).OfType<string>().FirstOrDefault() is not { } estate ? null
                : EventAsks.Says(reading, "notFrom") ? (estates.Contains(estate) ? false : null)
                : estates.Contains(estate);
        }

        var limits = AgeLimits.Of(community);
        return EventVocabulary.IsNotOf(community.Audience, reading.Normalized) ? false
            : (limits.Least ?? limits.Most) is not null ? (Age(reading) is { } age ? limits.Allow(age) : null)
            // 「我是楼栋长」
            : EventAsks.Says(reading, "iAm") && EventAsks.Audiences(reading).Any(word => community.Audience.Contains(word.Value)) ? true
            : EventAsks.Says(reading, "mayCome") && EventVocabulary.IsEverybody(community.Audience) ? true
            : null;
    }
}
