namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Catches calls that mean their token but bind it to the optional object before it:
/// <c>EndDialogAsync(cancellationToken)</c> compiles, and would end the dialog with the token as its result.
/// </summary>
internal static class Refuse
{
    public static void Token(object value, string parameter)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{parameter} cannot be a cancellation token", parameter);
        }
    }
}
