namespace Microsoft.Bot.Builder;

/// <summary>Notes which dialog a user has entered.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
