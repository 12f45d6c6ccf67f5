using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

public class RepairPlannerSpecs
{
    private static readonly FaultCatalog Faults = Sample.Model(FaultCatalog.Read);
    private static readonly Neighbourhood Place = Sample.Model(Neighbourhood.Read);

    [Fact]
    public void A_sentence_with_all_the_category_needs_is_filed_without_a_question()
    {
        Next(A.RepairDraft()).Should().BeOfType<RepairStep.Ready>();
    }

    [Fact]
    public void A_building_number_that_several_estates_have_asks_for_the_estate_and_nothing_else()
    {
        Asked(A.RepairDraft() with { Place = new RepairPlace { Building = "3", Unit = "2" } }).Should().Be(RepairQuestion.Estate);
    }

    [Fact]
    public void Nothing_said_of_the_fault_asks_for_it()
    {
        Asked(new RepairDraft()).Should().Be(RepairQuestion.What);
    }

    [Fact]
    public void A_remembered_home_is_confirmed_together_with_the_category_s_question()
    {
        var draft = A.RepairDraft() with { Category = "HEAT", PlaceIsProposed = true };

        Asked(draft).Should().Be(RepairQuestion.ConfirmPlace | RepairQuestion.Detail);
    }

    [Fact]
    public void The_category_s_question_is_not_put_when_the_sentence_answers_it()
    {
        var said = A.Reading("才16度") with { Terms = [new TermReading("度", RepairTerms.Answer, "HEAT", 3, 1)] };

        Next(A.RepairDraft() with { Category = "HEAT" }, said).Should().BeOfType<RepairStep.Ready>();
    }

    [Fact]
    public void No_question_is_put_twice()
    {
        var asked = ((RepairStep.Ask)Next(A.RepairDraft() with { Category = "HEAT" })).Draft;

        Next(asked.Answer(A.Reading("不知道"), [])).Should().BeOfType<RepairStep.Ready>();
    }

    [Fact]
    public void A_building_that_does_not_stand_there_is_asked_again()
    {
        Next(A.RepairDraft() with { Place = A.RepairPlace() with { Building = "13" } })
            .Should().BeOfType<RepairStep.NoSuchBuilding>().Which.Building.Should().Be("13");
    }

    [Fact]
    public void A_unit_that_the_building_does_not_have_is_asked_again_once()
    {
        var asked = Next(A.RepairDraft() with { Place = A.RepairPlace() with { Unit = "9" } }).Should().BeOfType<RepairStep.NoSuchPart>().Subject;

        var ready = Next(asked.Draft with { Asked = RepairQuestion.None, Place = asked.Draft.Place with { Unit = "8" } }).Should().BeOfType<RepairStep.Ready>().Subject;
        ready.Draft.Place.Unit.Should().BeNull();
    }

    [Fact]
    public void A_floor_above_the_roof_is_asked_again()
    {
        Next(A.RepairDraft() with { Place = A.RepairPlace() with { Floor = "60" } })
            .Should().BeOfType<RepairStep.NoSuchPart>().Which.Part.Should().Be(LocationPart.Floor);
    }

    [Fact]
    public void Two_answers_that_give_nothing_send_the_order_to_people_as_it_is()
    {
        var draft = A.RepairDraft() with { Place = new RepairPlace() };
        for (var answer = 0; answer < 2; answer++)
        {
            draft = ((RepairStep.Ask)Next(draft)).Draft.Answer(A.Reading(""), []);
        }

        var again = A.Reading("还是不亮") with { Terms = [new TermReading("不亮", TermKinds.Symptom, "dark", 2, 2)] };
        Next(draft, again).Should().BeOfType<RepairStep.Ready>();
    }

    [Fact]
    public void Without_a_place_words_about_nothing_make_no_order()
    {
        var draft = A.RepairDraft() with { Place = new RepairPlace(), Unanswered = 2 };

        Next(draft, A.Reading("有人借走了吗")).Should().BeOfType<RepairStep.GiveUp>();
    }

    [Fact]
    public void A_no_to_the_remembered_home_clears_it()
    {
        var draft = (A.RepairDraft() with { PlaceIsProposed = true }).Answer(A.Reading("不是") with { YesNo = false }, []);

        draft.Place.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void An_answer_about_the_heating_becomes_part_of_the_description()
    {
        var draft = (A.RepairDraft() with { Category = "HEAT", Description = "家里暖气不热" }).Answer(A.Reading("16度 就我们一户"), []);

        draft.Description.Should().Be("家里暖气不热\n16度 就我们一户");
    }

    private static RepairStep Next(RepairDraft draft, Reading? said = null) =>
        RepairPlanner.Next(draft, Faults[draft.Category], said ?? A.Reading(draft.Description), Place);

    private static RepairQuestion Asked(RepairDraft draft) => Next(draft).Should().BeOfType<RepairStep.Ask>().Subject.Draft.Asked;
}
