using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Decides what a report still needs: nothing when the sentence has what the category needs, otherwise one question.
/// An order is filed even when the category or a part of the place stays unknown: people sort it out then.
/// </summary>
internal static class RepairPlanner
{
    private const int PatienceInAnswers = 2;

    public static RepairStep Next(RepairDraft draft, FaultCategory category, Reading reading, Neighbourhood neighbourhood)
    {
        if (draft.Description.Length == 0)
        {
            return draft.Unanswered >= PatienceInAnswers ? new RepairStep.GiveUp() : Ask(draft, category, RepairQuestion.What);
        }

        (draft, var doubt) = PlaceDoubts.Of(draft, category, neighbourhood);
        if (doubt is not null)
        {
            return doubt;
        }

        if (draft.Category is null && !draft.Asking.HasFlag(RepairQuestion.What))
        {
            // A wrong order costs a crew a walk; one question costs a sentence.
            return Ask(draft, category, RepairQuestion.What);
        }

        if (draft is { Category: null, Place.IsEmpty: true } && (!draft.Photos.IsEmpty || draft.IsToldOnce) && !draft.Asking.HasFlag(RepairQuestion.WhatAgain))
        {
            // Nobody sees from a photo where it is, or from 「门」 what to do with it.
            return Ask(draft, category, RepairQuestion.What | RepairQuestion.WhatAgain);
        }

        var needed = Needed(draft, category, reading);
        if (draft is { Place.IsEmpty: true, Photos.IsEmpty: true } && (draft.Category is null || draft.Unanswered >= PatienceInAnswers) && draft.IsIdle(reading))
        {
            // Of what may have been misheard from the first nobody makes an order without a place.
            return new RepairStep.GiveUp();
        }

        return needed == RepairQuestion.None || (draft.Unanswered >= PatienceInAnswers && draft.Category is not null) ? new RepairStep.Ready(draft)
            : draft.Unanswered >= PatienceInAnswers ? new RepairStep.GiveUp()
            : Ask(draft, category, needed);
    }

    private static RepairQuestion Needed(RepairDraft draft, FaultCategory category, Reading reading)
    {
        var place = category.Location.IsNone ? RepairQuestion.None
            : draft.PlaceIsProposed && draft.Place.Point is null && !draft.Asking.HasFlag(RepairQuestion.ConfirmPlace) ? RepairQuestion.ConfirmPlace
            : draft.Place.Estate is null ? RepairQuestion.Estate | (category.Location.MissingFrom(draft.Place).IsEmpty || draft.Asking.HasFlag(RepairQuestion.Where) ? RepairQuestion.None : RepairQuestion.Where)
            // 「整栋楼都不热」 lies behind no one door.
            : draft.Place.Building is not null && FaultVocabulary.TellsOfBuilding(draft.Description) ? RepairQuestion.None
            : !category.Location.MissingFrom(draft.Place).IsEmpty && !draft.Asking.HasFlag(RepairQuestion.Where) ? RepairQuestion.Where
            : RepairQuestion.None;
        // The estate has to be known; what else the category would like to hear is asked only where danger hangs on it.
        var mayAskOn = place is RepairQuestion.None or RepairQuestion.ConfirmPlace
            && ((draft.Asking & (RepairQuestion.Estate | RepairQuestion.Where)) == RepairQuestion.None || category.Priority <= Priority.P1);
        var detail = mayAskOn && category.Question is not null && !category.QuestionIsOptional
            && !draft.Asking.HasFlag(RepairQuestion.Detail) && !AnswersDetail(category, reading) && draft.Place.Spot != FaultVocabulary.WholeEstate
            ? RepairQuestion.Detail
            : RepairQuestion.None;
        return place | detail;
    }

    // Words that answer the question before it is put (「才16度」, 「里面没人」) make it superfluous.
    private static bool AnswersDetail(FaultCategory category, Reading reading) => reading.Says(RepairTerms.Answer, category.Code) && !FaultVocabulary.TellsOfFever(reading.Normalized);

    // Whoever is asked for estate and building and taps the estate is asked for the building once more.
    private static RepairQuestion Counted(RepairQuestion question) => question.HasFlag(RepairQuestion.Estate) ? question & ~RepairQuestion.Where : question;

    private static RepairStep.Ask Ask(RepairDraft draft, FaultCategory category, RepairQuestion question) =>
        new(
            draft with
            {
                Asked = question,
                Asking = draft.Asking | Counted(question),
                Wanted = question.HasFlag(RepairQuestion.Where) ? Wanted(category.Location.MissingFrom(draft.Place), draft.Place) : null,
                TipTold = draft.Category is not null,
            },
            TellTip: draft is { Category: not null, TipTold: false });

    // The coarsest part that a bare number may be.
    private static LocationPart? Wanted(ImmutableArray<LocationPart> missing, RepairPlace place) =>
        missing.All(part => part is LocationPart.Side or LocationPart.Spot) ? null
        : place.Building is null ? LocationPart.Building
        : place.Unit is null && missing.Any(part => part is LocationPart.Unit or LocationPart.Room) ? LocationPart.Unit
        : missing.First(part => part is not (LocationPart.Side or LocationPart.Spot));
}
