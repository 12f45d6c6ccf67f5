using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

/// <summary>The cases no model is trained from, by the shares the pipeline must not fall below.</summary>
public class HeldOutSpecs
{
    private const double Taken = 0.5;

    private static readonly (string Meant, string Kind, string Text)[] Wishes = [.. CaseFile.Read("wishes.tsv").Select(cells => (cells[0], cells[1], cells[2]))];

    private static readonly (string Meant, string Text)[] Blind = [.. CaseFile.Read("blind.tsv").Select(cells => (cells[0], cells[2]))];

    private static readonly (string Code, string Text)[] Emergencies = [.. CaseFile.Read("emergencies.tsv").Select(cells => (cells[0], cells[1]))];

    [Fact]
    public void All_wishes_of_a_message_are_understood_in_their_order() =>
        Wishes.Average(item => item.Meant.Split('|').Contains(Said(item.Text)) ? 1d : 0).Should().BeGreaterThanOrEqualTo(0.96);

    [Theory]
    [InlineData("elder", 0.94)]
    [InlineData("dialect", 0.97)]
    [InlineData("voice", 0.95)]
    [InlineData("typo", 0.97)]
    [InlineData("letter", 0.92)]
    [InlineData("several", 0.91)]
    [InlineData("negation", 0.91)]
    public void Whatever_the_way_of_speaking(string kind, double share) =>
        Wishes.Where(item => item.Kind == kind).Average(item => item.Meant.Split('|').Contains(Said(item.Text)) ? 1d : 0).Should().BeGreaterThanOrEqualTo(share);

    [Fact]
    public void Messages_of_people_who_never_saw_the_bot_are_understood() =>
        Blind.Average(item => item.Meant.Split('|').Contains(Said(item.Text)) ? 1d : 0).Should().BeGreaterThanOrEqualTo(0.91);

    [Fact]
    public void A_fault_told_is_an_order() =>
        Wishes.Where(item => item.Meant == IntentNames.RepairsReport).Average(item => Said(item.Text).Contains(IntentNames.RepairsReport) ? 1d : 0).Should().BeGreaterThanOrEqualTo(0.96);

    [Fact]
    public void A_complaint_is_hardly_ever_made_an_order() =>
        Wishes.Where(item => item.Meant == IntentNames.Feedback).Average(item => Said(item.Text) == IntentNames.RepairsReport ? 1d : 0).Should().BeLessThanOrEqualTo(0.03);

    [Fact]
    public void What_is_no_business_of_the_community_is_not_taken_for_a_wish() =>
        Wishes.Where(item => item is { Meant: IntentNames.None, Kind: "outside" or "trap" }).Average(item => Said(item.Text) == IntentNames.None ? 0 : 1d).Should().BeLessThanOrEqualTo(0.06);

    [Fact]
    public void Emergencies_are_heard() =>
        Emergencies.Where(item => item.Code != "-").Average(item => SampleVocabulary.Read(item.Text).Emergency is null ? 0 : 1d).Should().BeGreaterThanOrEqualTo(0.99);

    [Fact]
    public void Alarms_are_not_false() =>
        Emergencies.Where(item => item.Code == "-").Average(item => SampleVocabulary.Read(item.Text).Emergency is null ? 0 : 1d).Should().BeLessThanOrEqualTo(0.02);

    [Fact]
    public void The_alarm_tells_which_emergency() =>
        Emergencies.Where(item => item.Code != "-").Average(item => SampleVocabulary.Read(item.Text).Emergency == item.Code ? 1d : 0).Should().BeGreaterThanOrEqualTo(0.97);

    [Theory]
    [InlineData("nihao", IntentNames.Greeting)]
    [InlineData("dianti huai le", IntentNames.RepairsReport)]
    [InlineData("fujin yaodian", IntentNames.DirectoryFind)]
    [InlineData("zhuan rengong", IntentNames.Handover)]
    [InlineData("zhe zhou you shen me huo dong", IntentNames.EventsFind)]
    [InlineData("wo jia zhao huo le", IntentNames.Emergency)]
    public void Words_typed_as_pinyin_are_heard(string words, string intent)
    {
        var reading = SampleVocabulary.Read(words);

        reading.Intent.Name.Should().Be(intent);
        reading.Heard.Should().NotBeNull("what was heard is confirmed before anything is written");
    }

    [Theory]
    [InlineData("还有几个没派")]
    [InlineData("水表箱里头滋滋往外喷水")]
    public void An_everyday_word_is_not_taken_for_a_trade(string words) => SampleVocabulary.Read(words).PlaceCategory.Should().BeNull();

    [Theory]
    [InlineData("有人在楼道里抽烟烟味都进我家了")]
    [InlineData("广场舞声音能不能小点")]
    [InlineData("楼道堆满纸箱子走路都磕碰")]
    public void A_nuisance_is_a_complaint(string words) => Said(words).Should().Be(IntentNames.Feedback);

    private static string Said(string text) =>
        SampleVocabulary.Read(text).Intents.Where(intent => intent.Score >= Taken).Select(intent => intent.Name).ToArray() is { Length: > 0 } taken ? string.Join('+', taken) : IntentNames.None;
}
