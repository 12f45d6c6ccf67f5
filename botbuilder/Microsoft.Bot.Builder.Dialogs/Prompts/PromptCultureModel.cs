namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words a prompt needs to list choices in one language.</summary>
public class PromptCultureModel
{
    public string Locale { get; set; }

    /// <summary>Between choices in a line.</summary>
    public string Separator { get; set; }

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices.</summary>
    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
