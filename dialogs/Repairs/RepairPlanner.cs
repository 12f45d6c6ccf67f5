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
            return Ask(draft, RepairQuestion.What);
        }

        if (draft.Place is { Estate: { } estate, Building: { } building } && neighbourhood.FindBuilding(estate, building) is null)
        {
            return new RepairStep.NoSuchBuilding(draft with { Place = draft.Place with { Building = null }, Asked = RepairQuestion.Where, Asking = draft.Asking | RepairQuestion.Where }, building);
        }

        var needed = Needed(draft, category, reading);
        return needed == RepairQuestion.None || draft.Unanswered >= PatienceInAnswers ? new RepairStep.Ready(draft) : Ask(draft, needed);
    }

    private static RepairQuestion Needed(RepairDraft draft, FaultCategory category, Reading reading)
    {
        var place = category.Location.IsNone ? RepairQuestion.None
            : draft.PlaceIsProposed && !draft.Asking.HasFlag(RepairQuestion.ConfirmPlace) ? RepairQuestion.ConfirmPlace
            : draft.Place.Estate is null ? RepairQuestion.Estate
            : !category.Location.MissingFrom(draft.Place).IsEmpty && !draft.Asking.HasFlag(RepairQuestion.Where) ? RepairQuestion.Where
            : RepairQuestion.None;
        var detail = category.Question is not null && !category.QuestionIsOptional
            && !draft.Asking.HasFlag(RepairQuestion.Detail) && !AnswersDetail(category, reading)
            ? RepairQuestion.Detail
            : RepairQuestion.None;
        return place | detail;
    }

    // Words that answer the question before it is put (「才16度」, 「里面没人」) make it superfluous.
    private static bool AnswersDetail(FaultCategory category, Reading reading) => reading.Says(RepairTerms.Answer, category.Code);

    private static RepairStep.Ask Ask(RepairDraft draft, RepairQuestion question) =>
        new(draft with { Asked = question, Asking = draft.Asking | question });
}
