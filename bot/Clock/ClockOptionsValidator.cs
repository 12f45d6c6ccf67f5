using Microsoft.Extensions.Options;

namespace CommunityBot.Clock;

/// <summary>Refuses to start on a time that cannot be told.</summary>
internal sealed class ClockOptionsValidator : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone))
        {
            return ValidateOptionsResult.Fail($"Community:TimeZone must be the IANA name of a time zone, for example Asia/Shanghai; it is '{options.TimeZone}'.");
        }

        return string.IsNullOrEmpty(options.Now) || Instant.TryParse(options.Now, zone, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Community:Now must be an instant, for example {Instant.Example}; it is '{options.Now}'.");
    }
}
