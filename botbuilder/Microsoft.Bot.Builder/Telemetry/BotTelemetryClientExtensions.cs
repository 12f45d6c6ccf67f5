namespace Microsoft.Bot.Builder;

/// <summary>Noting which dialog a user has entered, with whatever the client can do.</summary>
public static class BotTelemetryClientExtensions
{
    public static void TrackDialogView(this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
        if (string.IsNullOrEmpty(dialogName))
        {
            throw new ArgumentNullException(nameof(dialogName));
        }

        if (telemetryClient is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogName, properties, metrics);
        }
        else
        {
            telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties);
        }
    }
}
