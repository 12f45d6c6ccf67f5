using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotBuilder.Tests.Choices;

public sealed class ChoiceRecognitionSpecs
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Chinese = ["红色", "绿色", "蓝色"];
    private static readonly string[] Overlapping = ["bread", "bread pudding", "pudding"];

    [Theory]
    [InlineData("part of the title? the red one please.", 0, 23, 25)]
    [InlineData("RED", 0, 0, 2)]
    [InlineData("the first one", 0, 4, 8)]
    [InlineData("the last one", 2, 4, 7)]
    [InlineData("I'd like option 2", 1, 16, 16)]
    [InlineData("two", 1, 0, 2)]
    [InlineData("the 3rd", 2, 4, 6)]
    public void A_choice_is_found_by_name_ordinal_or_number(string utterance, int index, int start, int end)
    {
        var found = ChoiceRecognizers.RecognizeChoices(utterance, Colours).Should().ContainSingle().Subject;

        found.Resolution.Should().BeEquivalentTo(new { Index = index, Value = Colours[index], Score = 1.0f });
        (found.Start, found.End, found.TypeName).Should().Be((start, end, "choice"));
    }

    [Theory]
    [InlineData("yellow")]
    [InlineData("the fourth one")]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_offered_is_not_found(string utterance) =>
        ChoiceRecognizers.RecognizeChoices(utterance, Colours).Should().BeEmpty();

    [Fact]
    public void Several_choices_come_in_the_order_they_were_said()
    {
        ChoiceRecognizers.RecognizeChoices("the green and red ones please", Colours).Select(found => found.Resolution.Value).Should().Equal("green", "red");
        ChoiceRecognizers.RecognizeChoices("the second and the first", Colours).Select(found => found.Resolution.Index).Should().Equal(1, 0);
        ChoiceRecognizers.RecognizeChoices("one and three", Colours).Select(found => found.Resolution.Index).Should().Equal(0, 2);
    }

    [Fact]
    public void Of_overlapping_choices_the_longer_counts()
    {
        Find.FindChoices("bread pudding", Overlapping).Should().ContainSingle().Which.Resolution.Value.Should().Be("bread pudding");
        Find.FindChoices("pudding", Overlapping).Should().ContainSingle().Which.Resolution.Value.Should().Be("pudding");
    }

    [Fact]
    public void A_choice_is_also_found_by_its_synonyms_and_its_button()
    {
        Choice[] choices = [new("red") { Synonyms = ["crimson"] }, new("green") { Action = new("imBack", "leaf colour") }];

        var crimson = Find.FindChoices("crimson!", choices).Should().ContainSingle().Subject.Resolution;
        crimson.Should().BeEquivalentTo(new { Value = "red", Synonym = "crimson" });
        Find.FindChoices("leaf colour", choices).Should().ContainSingle().Which.Resolution.Index.Should().Be(1);
        Find.FindChoices("leaf colour", choices, new FindChoicesOptions { NoAction = true }).Should().BeEmpty();
        Find.FindChoices("red", choices, new FindChoicesOptions { NoValue = true }).Should().BeEmpty();
    }

    [Fact]
    public void Parts_of_a_value_are_enough_only_when_that_is_wanted()
    {
        Find.FindChoices("the pudding", ["bread pudding"]).Should().BeEmpty();
        var found = Find.FindChoices("the pudding", ["bread pudding"], new FindChoicesOptions { AllowPartialMatches = true }).Should().ContainSingle().Subject;
        found.Resolution.Score.Should().BeLessThan(1);
        Find.FindChoices("bread with a lot of pudding", ["bread pudding"]).Should().BeEmpty("the words are too far apart");
        Find.FindChoices("bread with a lot of pudding", ["bread pudding"], new FindChoicesOptions { MaxTokenDistance = 5 }).Should().ContainSingle();
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_left_out()
    {
        ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeNumbers = false }).Should().BeEmpty();
        ChoiceRecognizers.RecognizeChoices("the second", Colours, new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("红色", 0)]
    [InlineData("我要红色的", 0)]
    [InlineData("不要红色的，要蓝色的", 2)]
    [InlineData("第二个吧", 1)]
    [InlineData("最后一个", 2)]
    [InlineData("2", 1)]
    [InlineData("选三", 2)]
    public void A_choice_is_heard_within_a_chinese_sentence(string utterance, int index) =>
        ChoiceRecognizers.RecognizeChoices(utterance, Chinese, new FindChoicesOptions { Locale = "zh-cn" }).Should().ContainSingle().Which.Resolution.Index.Should().Be(index);

    [Fact]
    public void A_choice_that_is_refused_is_not_chosen() =>
        ChoiceRecognizers.RecognizeChoices("不要红色", Chinese, new FindChoicesOptions { Locale = "zh-cn" }).Should().BeEmpty();

    [Theory]
    [InlineData("how now brown cow", "how|now|brown|cow")]
    [InlineData("how-now.brown:cow", "how|now|brown|cow")]
    [InlineData("fOoD", "food")]
    [InlineData("food 💥👍😀", "food|💥|👍|😀")]
    [InlineData(".?-()", "")]
    [InlineData("", "")]
    [InlineData("我要红色", "我|要|红|色")]
    public void Text_is_broken_into_words(string text, string words) =>
        string.Join('|', Tokenizer.DefaultTokenizer(text).Select(token => token.Normalized)).Should().Be(words);

    [Fact]
    public void A_tokens_place_is_that_of_its_first_and_last_character()
    {
        var token = Tokenizer.DefaultTokenizer("a  bread")[1];

        (token.Start, token.End, token.Text).Should().Be((3, 7, "bread"));
    }
}
