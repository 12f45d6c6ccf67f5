using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What a registration does next.</summary>
internal abstract record RegistrationStep
{
    private RegistrationStep()
    {
    }

    /// <summary>Asks one question.</summary>
    /// <param name="Draft">What is known, and what was asked.</param>
    /// <param name="Question">The question alone.</param>
    /// <param name="Before">What is told before it: what there is to choose from.</param>
    public sealed record Ask(RegistrationDraft Draft, string Question, string Before = "") : RegistrationStep
    {
        public string Text => Before + Question;
    }

    /// <summary>Says why nothing comes of it, and ends.</summary>
    /// <param name="Text">What is said.</param>
    /// <param name="Opening">The occurrence whose registration is yet to open; null for any other reason.</param>
    public sealed record Tell(string Text, Occurrence? Opening = null) : RegistrationStep;

    /// <summary>Takes places at an occurrence.</summary>
    public sealed record Ready(RegistrationDraft Draft, Occurrence Occurrence) : RegistrationStep;
}

/// <summary>An occurrence one may register for, with its roll as it was read.</summary>
internal sealed record RegistrationChoice(Occurrence Occurrence, Roll Roll)
{
    public RegistrationTerms Terms { get; } = RegistrationTerms.Of(Occurrence);

    /// <summary>Places left; null without a limit.</summary>
    public int? Free => Roll.Free(Terms.Capacity);

    /// <summary>Whether a party finds room, those who wait going first.</summary>
    public bool HasRoom(int places) => Free is not { } free || (places <= free && Roll.Waiting == 0);

    /// <summary>Where a party would stand on the waitlist, null when there is none.</summary>
    public int? Position => Terms.HasWaitlist ? Roll.Waiting + 1 : null;
}

/// <summary>Everything a registration's next step depends on.</summary>
/// <param name="Events">The events as they are held now.</param>
/// <param name="Choices">The occurrences to come of the draft's event, in order.</param>
/// <param name="Now">Now, local.</param>
/// <param name="LargestParty">How many one resident may put down.</param>
internal sealed record RegistrationSituation(EventCatalog Events, ImmutableArray<RegistrationChoice> Choices, DateTime Now, int LargestParty)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);
}
