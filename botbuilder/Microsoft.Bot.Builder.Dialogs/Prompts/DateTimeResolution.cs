namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a telling of time may mean: a value, or a range from <see cref="Start"/> to <see cref="End"/>.</summary>
public class DateTimeResolution
{
    /// <summary>"2026-11-28", "15:00:00", "2026-11-28 15:00:00", or the seconds of a duration.</summary>
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    /// <summary>The same in TIMEX form; it keeps what was left open: "XXXX-WXX-3" is any Wednesday.</summary>
    public string Timex { get; set; }
}
