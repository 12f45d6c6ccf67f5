namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity, whether or not its kind shows one.</summary>
public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale ?? (activity as IMessageActivity)?.Locale;

    public static void SetLocale(this IActivity activity, string locale)
    {
        switch (activity)
        {
            case Activity known:
                known.Locale = locale;
                break;
            case IMessageActivity message:
                message.Locale = locale;
                break;
        }
    }
}
