using BotBuilder.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotBuilder.Tests.Choices;

public sealed class ChoicePromptSpecs
{
    public static TheoryData<string> Cultures => [.. PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Choices_are_joined_in_the_language_of_the_turn(string locale)
    {
        var words = PromptCultureModels.GetSupportedCultures().Single(culture => culture.Locale == locale);
        var conversation = Choosing(locale.ToUpperInvariant(), new ChoicePrompt("p"), "a", "b", "c");

        (await conversation.SayAsync("hi")).Should().Equal($"which? (1) a{words.Separator}(2) b{words.InlineOrMore}(3) c");
        await conversation.SayAsync("2");
        conversation.Result.Result.Should().BeOfType<FoundChoice>().Which.Value.Should().Be("b");
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Yes_and_no_are_understood_in_every_language_they_are_shown_in(string locale)
    {
        var words = PromptCultureModels.GetSupportedCultures().Single(culture => culture.Locale == locale);
        foreach (var (text, expected) in new[] { (words.YesInLanguage, true), (words.NoInLanguage, false), ("1", true), ("2", false) })
        {
            var conversation = Confirming(locale, new ConfirmPrompt("p"));
            (await conversation.SayAsync("hi")).Should().Equal($"sure? (1) {words.YesInLanguage}{words.InlineOr}(2) {words.NoInLanguage}");
            await conversation.SayAsync(text);
            conversation.Result.Result.Should().Be(expected, text);
        }
    }

    [Fact]
    public async Task Chinese_choices_are_joined_by_or()
    {
        var conversation = Choosing("zh-CN", new ChoicePrompt("p"), "红色", "绿色");

        (await conversation.SayAsync("你好")).Should().Equal("which? (1) 红色 或 (2) 绿色");
        await conversation.SayAsync("我要红色的");
        conversation.Result.Result.Should().BeOfType<FoundChoice>().Which.Index.Should().Be(0);
    }

    [Theory]
    [InlineData("嗯", true)]
    [InlineData("好的", true)]
    [InlineData("行", true)]
    [InlineData("可以啊", true)]
    [InlineData("没问题", true)]
    [InlineData("不要", false)]
    [InlineData("算了", false)]
    [InlineData("没有", false)]
    [InlineData("取消", false)]
    [InlineData("不用了谢谢", false)]
    [InlineData("好吧，不要了", true)]
    public async Task Consent_and_refusal_are_heard_in_chinese(string text, bool expected)
    {
        var conversation = Confirming("zh-CN", new ConfirmPrompt("p"));
        await conversation.SayAsync("你好");
        await conversation.SayAsync(text);

        conversation.Result.Result.Should().Be(expected);
    }

    [Fact]
    public async Task A_language_nobody_prepared_is_answered_in_english()
    {
        var conversation = Choosing("not a language", new ChoicePrompt("p"), "a", "b");

        (await conversation.SayAsync("hi")).Should().Equal("which? (1) a or (2) b");
    }

    [Fact]
    public async Task Languages_can_be_added_and_words_replaced()
    {
        var own = new Dictionary<string, ChoiceFactoryOptions> { ["xx-yy"] = new(" * ", " ORR ", " ORRMORE ", true) };
        var conversation = Choosing("xx-yy", new ChoicePrompt("p", own, null, "xx-yy"), "a", "b", "c");
        var replaced = Choosing("en-us", new ChoicePrompt("p") { ChoiceOptions = new ChoiceFactoryOptions("; ", "; ", "; ", false) }, "a", "b");

        (await conversation.SayAsync("hi")).Should().Equal("which? (1) a * (2) b ORRMORE (3) c");
        (await replaced.SayAsync("hi")).Should().Equal("which? a; b");
    }

    [Fact]
    public async Task The_style_of_the_question_can_be_chosen()
    {
        var list = Choosing("en-us", new ChoicePrompt("p") { Style = ListStyle.List }, "a", "b");
        var none = Choosing("en-us", new ChoicePrompt("p") { Style = ListStyle.None }, "a", "b");

        (await list.SayAsync("hi")).Should().Equal("which?\n\n   1. a\n   2. b");
        (await none.SayAsync("hi")).Should().Equal("which?");
    }

    [Fact]
    public async Task Own_words_for_yes_and_no_are_shown_and_understood()
    {
        var prompt = new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("aye"), new Choice("nay")) };
        var conversation = Confirming("en-us", prompt);

        (await conversation.SayAsync("hi")).Should().Equal("sure? (1) aye or (2) nay");
        await conversation.SayAsync("nay");
        conversation.Result.Result.Should().Be(false);
    }

    [Fact]
    public void Cultures_are_found_by_their_language()
    {
        PromptCultureModels.MapToNearestLanguage("ZH-hans").Should().Be("zh-cn");
        PromptCultureModels.MapToNearestLanguage("es_MX").Should().Be("es-es");
        PromptCultureModels.MapToNearestLanguage("fr").Should().Be("fr-fr");
        PromptCultureModels.MapToNearestLanguage("xx-yy").Should().Be("xx-yy");
        PromptCultureModels.MapToNearestLanguage(null).Should().BeNull();
    }

    private static Conversation Choosing(string locale, ChoicePrompt prompt, params string[] choices) => new(locale, prompt)
    {
        Begin = dc => dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("which?"), Choices = ChoiceFactory.ToChoices(choices) }),
    };

    private static Conversation Confirming(string locale, ConfirmPrompt prompt) => new(locale, prompt)
    {
        Begin = dc => dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("sure?") }),
    };
}
