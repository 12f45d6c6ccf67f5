using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The shapes of what dialogs keep: the stack, and what its prompts have asked.</summary>
internal static class DialogShapes
{
    public static void Define()
    {
        Shape.Define<DialogState>(
            (state, copier) => new DialogState(Stack(state.DialogStack, copier)),
            (state, hashing) =>
            {
                hashing.Add((ulong)(state.DialogStack?.Count ?? -1));
                foreach (var instance in state.DialogStack ?? [])
                {
                    Mix(instance, hashing);
                }
            });
        Shape.Define<PromptOptions>(Copy, Mix);
        Shape.Define<Activity>(MessageShape.Copy, MessageShape.Mix);
        Shape.Define<FoundChoice>(
            (found, _) => new FoundChoice { Value = found.Value, Index = found.Index, Score = found.Score, Synonym = found.Synonym },
            (found, hashing) =>
            {
                hashing.Add(found.Value);
                hashing.Add((ulong)found.Index);
                hashing.Add(BitConverter.SingleToUInt32Bits(found.Score));
                hashing.Add(found.Synonym);
            });
    }

    private static List<DialogInstance> Stack(List<DialogInstance> stack, Copier copier)
    {
        var copy = new List<DialogInstance>(stack?.Count ?? 0);
        foreach (var instance in stack ?? [])
        {
            copy.Add(new DialogInstance { Id = instance.Id, Version = instance.Version, StackIndex = instance.StackIndex, State = copier.Members(instance.State) });
        }

        return copy;
    }

    private static void Mix(DialogInstance instance, HashingWriter hashing)
    {
        hashing.Add(instance.Id);
        hashing.Add(instance.Version);
        hashing.Add((ulong)(instance.StackIndex ?? -1));
        Fingerprint.Members(instance.State, hashing);
    }

    private static PromptOptions Copy(PromptOptions options, Copier copier) => new()
    {
        Prompt = (Activity)copier.Copy(options.Prompt),
        RetryPrompt = (Activity)copier.Copy(options.RetryPrompt),
        Choices = Copy(options.Choices, copier),
        Style = options.Style,
        Validations = copier.Copy(options.Validations),
        RecognizeLanguage = options.RecognizeLanguage,
    };

    private static IList<Choice> Copy(IList<Choice> choices, Copier copier) => choices switch
    {
        null => null,
        _ when choices.All(choice => choice is not null && MessageShape.IsPlain(choice.Action)) => [.. choices.Select(choice => new Choice(choice.Value)
        {
            Action = MessageShape.Copy(choice.Action),
            Synonyms = choice.Synonyms is null ? null : [.. choice.Synonyms],
        })],
        _ => (IList<Choice>)copier.ByJson(choices),
    };

    private static void Mix(PromptOptions options, HashingWriter hashing)
    {
        Fingerprint.Mix(options.Prompt, hashing);
        Fingerprint.Mix(options.RetryPrompt, hashing);
        hashing.Add((ulong)(options.Style ?? (ListStyle)(-1)));
        Fingerprint.Mix(options.Validations, hashing);
        hashing.Add(options.RecognizeLanguage);
        hashing.Add((ulong)(options.Choices?.Count ?? -1));
        foreach (var choice in options.Choices ?? [])
        {
            hashing.Add(choice?.Value);
            MessageShape.Mix(choice?.Action, hashing);
            hashing.Add((ulong)(choice?.Synonyms?.Count ?? -1));
            foreach (var synonym in choice?.Synonyms ?? [])
            {
                hashing.Add(synonym);
            }
        }
    }
}
