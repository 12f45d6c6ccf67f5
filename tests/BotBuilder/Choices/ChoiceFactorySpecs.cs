using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Choices;

public sealed class ChoiceFactorySpecs
{
    private static readonly IList<Choice> Colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Fact]
    public void Choices_in_a_line_are_joined_by_words()
    {
        ChoiceFactory.Inline(Colours, "select from:").Text.Should().Be("select from: (1) red, (2) green, or (3) blue");
        ChoiceFactory.Inline([.. Colours.Take(2)], "select from:").Text.Should().Be("select from: (1) red or (2) green");
        ChoiceFactory.Inline(Colours, "a", options: new ChoiceFactoryOptions("; ", " - ", "; - ", false)).Text.Should().Be("a red; green; - blue");
        ChoiceFactory.Inline(Colours, "a", "say").Should().BeEquivalentTo(new { Speak = "say", InputHint = InputHints.ExpectingInput });
    }

    [Fact]
    public void Choices_in_a_list_are_numbered_or_have_bullets()
    {
        ChoiceFactory.List(Colours, "select from:").Text.Should().Be("select from:\n\n   1. red\n   2. green\n   3. blue");
        ChoiceFactory.List(Colours, "a", options: new ChoiceFactoryOptions { IncludeNumbers = false }).Text.Should().Be("a\n\n   - red\n   - green\n   - blue");
    }

    [Fact]
    public void Choices_as_buttons_say_their_value()
    {
        var suggested = ChoiceFactory.SuggestedAction(Colours, "select from:", null, ["user"]);
        var card = (HeroCard)ChoiceFactory.HeroCard(Colours, "select from:").Attachments[0].Content;

        suggested.SuggestedActions.To.Should().Equal("user");
        suggested.SuggestedActions.Actions.Select(action => (action.Type, action.Title, action.Value)).Should().Equal(("imBack", "red", "red"), ("imBack", "green", "green"), ("imBack", "blue", "blue"));
        card.Buttons.Should().HaveCount(3);
        card.Text.Should().Be("select from:");
    }

    [Theory]
    [InlineData(Channels.Emulator, "buttons")]
    [InlineData(Channels.Cortana, "card")]
    [InlineData(Channels.Msteams, "card")]
    [InlineData("wechat", "line")]
    [InlineData(null, "line")]
    public void The_style_suits_the_channel(string channel, string expected)
    {
        var message = ChoiceFactory.ForChannel(channel, Colours, "select from:", null, null);

        var style = message.SuggestedActions is not null ? "buttons" : message.Attachments.Count > 0 ? "card" : message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "line";
        style.Should().Be(expected);
    }

    [Fact]
    public void Many_choices_and_long_titles_make_a_list()
    {
        ChoiceFactory.ForChannel("wechat", ChoiceFactory.ToChoices(["1", "2", "3", "4"]), "x", null, null).Text.Should().Contain("\n   4. 4");
        ChoiceFactory.ForChannel(Channels.Emulator, ChoiceFactory.ToChoices(["a title of more than twenty characters"]), "x", null, null).Text.Should().Contain("\n   1. a title");
    }

    [Theory]
    [InlineData(Channels.Facebook, 10, true)]
    [InlineData(Channels.Facebook, 11, false)]
    [InlineData(Channels.Kik, 20, true)]
    [InlineData(Channels.Line, 13, true)]
    [InlineData(Channels.Line, 14, false)]
    [InlineData(Channels.Telegram, 100, true)]
    [InlineData(Channels.Sms, 1, false)]
    public void Channels_show_so_many_suggested_actions(string channel, int count, bool expected) =>
        Channel.SupportsSuggestedActions(channel, count).Should().Be(expected);

    [Fact]
    public void Teams_shows_a_few_in_personal_chats()
    {
        Channel.SupportsSuggestedActions(Channels.Msteams, 3, "personal").Should().BeTrue();
        Channel.SupportsSuggestedActions(Channels.Msteams, 3, "groupChat").Should().BeFalse();
        Channel.SupportsCardActions(Channels.Msteams, 50).Should().BeTrue();
        Channel.SupportsCardActions(Channels.Msteams, 51).Should().BeFalse();
        Channel.HasMessageFeed(Channels.Cortana).Should().BeFalse();
        Channel.MaxActionTitleLength(Channels.Line).Should().Be(20);
    }
}
