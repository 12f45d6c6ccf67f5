namespace Microsoft.Bot.Builder.Dialogs;

/// <content>What a waterfall reports of itself.</content>
public partial class WaterfallDialog
{
    private bool IsTracked => !ReferenceEquals(TelemetryClient, NullBotTelemetryClient.Instance);

    private void TrackStart(string instanceId)
    {
        if (IsTracked)
        {
            TelemetryClient.TrackEvent("WaterfallStart", new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId });
            TelemetryClient.TrackDialogView(Id);
        }
    }

    private void TrackStep(WaterfallStepContext step)
    {
        if (IsTracked)
        {
            TrackAt("WaterfallStep", step.ActiveDialog, step.Index);
        }
    }

    private void TrackEnd(DialogInstance instance, DialogReason reason)
    {
        if (!IsTracked)
        {
            return;
        }

        if (reason == DialogReason.CancelCalled)
        {
            TrackAt("WaterfallCancel", instance, StepOf(instance));
        }
        else if (reason == DialogReason.EndCalled)
        {
            TelemetryClient.TrackEvent("WaterfallComplete", new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = InstanceIdOf(instance) });
        }
    }

    private void TrackAt(string name, DialogInstance instance, int index) => TelemetryClient.TrackEvent(name, new Dictionary<string, string>
    {
        ["DialogId"] = Id,
        ["StepName"] = StepName(index),
        ["InstanceId"] = InstanceIdOf(instance),
    });

    private static string InstanceIdOf(DialogInstance instance) => instance.State.Read<string>(PersistedInstanceId);

    // Lambdas have no name a person could read.
    private string StepName(int index) =>
        index >= 0 && index < _steps.Count && _steps[index].Method.Name is { Length: > 0 } name && !name.Contains('<', StringComparison.Ordinal)
            ? name
            : $"Step{index + 1}of{_steps.Count}";
}
