using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>Six prompts of four kinds, as a booking asks them.</summary>
internal sealed class SixStepDialog : ComponentDialog
{
    public SixStepDialog()
        : base(nameof(SixStepDialog))
    {
        AddDialog(new WaterfallDialog("steps", [AskNameAsync, AskAgeAsync, AskSureAsync, AskColourAsync, AskStreetAsync, AskTownAsync, EndAsync]));
        AddDialog(new TextPrompt("text"));
        AddDialog(new NumberPrompt<int>("number", defaultLocale: "en-us"));
        AddDialog(new ConfirmPrompt("confirm", defaultLocale: "en-us"));
        AddDialog(new ChoicePrompt("choice", defaultLocale: "en-us"));
        InitialDialogId = "steps";
    }

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync("text", Ask("Your name?"), cancellationToken);

    private static Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskNextAsync(step, "name", "number", Ask("Your age?"), cancellationToken);

    private static Task<DialogTurnResult> AskSureAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskNextAsync(step, "age", "confirm", Ask("Sure?"), cancellationToken);

    private static Task<DialogTurnResult> AskColourAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var options = Ask("Which colour?");
        options.Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]);
        return AskNextAsync(step, "sure", "choice", options, cancellationToken);
    }

    private static Task<DialogTurnResult> AskStreetAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskNextAsync(step, "colour", "text", Ask("Which street?"), cancellationToken);

    private static Task<DialogTurnResult> AskTownAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskNextAsync(step, "street", "text", Ask("Which town?"), cancellationToken);

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(MessageFactory.Text($"Thank you, {step.Values["name"]}."), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static PromptOptions Ask(string question) => new() { Prompt = MessageFactory.Text(question), RetryPrompt = MessageFactory.Text(question) };

    private static Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, string answered, string prompt, PromptOptions options, CancellationToken cancellationToken)
    {
        step.Values[answered] = step.Result is FoundChoice choice ? choice.Value : Convert.ToString(step.Result, CultureInfo.InvariantCulture)!;
        return step.PromptAsync(prompt, options, cancellationToken);
    }
}
