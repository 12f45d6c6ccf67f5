using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

/// <summary>Sentences the model never saw, in cases/intents.tsv.</summary>
public class IntentCaseSpecs
{
    private static readonly (string Intent, string Text)[] Cases = [.. CaseFile.Read("intents.tsv").Select(cells => (cells[0], cells[1]))];

    [Fact]
    public void Nine_of_ten_wishes_are_understood() => Share(Cases).Should().BeGreaterThanOrEqualTo(0.9);

    [Fact]
    public void Hardly_a_fault_is_missed() =>
        Share([.. Cases.Where(item => item.Intent == IntentNames.RepairsReport)]).Should().BeGreaterThanOrEqualTo(0.92);

    [Fact]
    public void Complaints_seldom_become_orders() =>
        Cases.Where(item => item.Intent == IntentNames.Feedback)
            .Average(item => SampleVocabulary.Read(item.Text).Intent.Name == IntentNames.RepairsReport ? 1d : 0)
            .Should().BeLessThanOrEqualTo(0.08);

    private static double Share((string Intent, string Text)[] cases) =>
        cases.Average(item => item.Intent.Split('|').Contains(SampleVocabulary.Read(item.Text).Intent.Name) ? 1d : 0);
}
