namespace Microsoft.Bot.Schema;

/// <summary>How several attachments are laid out; the values of <see cref="Activity.AttachmentLayout"/>.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";

    public const string Carousel = "carousel";
}
