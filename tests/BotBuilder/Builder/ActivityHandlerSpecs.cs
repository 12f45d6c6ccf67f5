using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder;

public sealed class ActivityHandlerSpecs
{
    public static TheoryData<Activity, string> Dispatch => new()
    {
        { new Activity(ActivityTypes.Message), "Message" },
        { new Activity(ActivityTypes.MessageUpdate), "MessageUpdate" },
        { new Activity(ActivityTypes.MessageDelete), "MessageDelete" },
        { new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("a"), new ChannelAccount("bot")] }, "MembersAdded" },
        { new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot")] }, string.Empty },
        { new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("a")] }, "MembersRemoved" },
        { new Activity(ActivityTypes.ConversationUpdate), string.Empty },
        { new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new MessageReaction("sad")], ReactionsRemoved = [new MessageReaction("angry")] }, "ReactionsAdded,ReactionsRemoved" },
        { new Activity(ActivityTypes.Event) { Name = SignInConstants.TokenResponseEventName }, "TokenResponse" },
        { new Activity(ActivityTypes.Event) { Name = "other" }, "Event" },
        { new Activity(ActivityTypes.EndOfConversation), "EndOfConversation" },
        { new Activity(ActivityTypes.Typing), "Typing" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, "InstallationAdd" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "add-upgrade" }, "InstallationAdd" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" }, "InstallationRemove" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "remove-upgrade" }, "InstallationRemove" },
        { new Activity(ActivityTypes.Command), "Command" },
        { new Activity(ActivityTypes.CommandResult), "CommandResult" },
        { new Activity("shall.not.pass"), "Unrecognized" },
    };

    [Theory]
    [MemberData(nameof(Dispatch))]
    public async Task Every_kind_of_activity_has_its_method(Activity activity, string expected)
    {
        var bot = new Noting();
        activity.Recipient = new ChannelAccount("bot");

        await ((IBot)bot).OnTurnAsync(new TurnContext(new RecordingAdapter(), activity));

        string.Join(',', bot.Called).Should().Be(expected);
    }

    [Fact]
    public async Task A_turn_needs_an_activity_with_a_type()
    {
        IBot bot = new Noting();

        await bot.Invoking(it => it.OnTurnAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        await bot.Invoking(it => it.OnTurnAsync(new TurnContext(new RecordingAdapter(), new Activity()))).Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("no.such.invoke", null, 501)]
    [InlineData(SignInConstants.VerifyStateOperationName, null, 200)]
    [InlineData(SignInConstants.TokenExchangeOperationName, null, 200)]
    [InlineData("adaptiveCard/action", null, 400)]
    [InlineData("adaptiveCard/action", "{}", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"go"}}""", 200)]
    [InlineData("adaptiveCard/action", """{"action":[]}""", 400)]
    [InlineData("application/search", null, 400)]
    [InlineData("application/search", """{"queryText":"x"}""", 400)]
    [InlineData("application/search", """{"kind":"search"}""", 400)]
    [InlineData("application/search", """{"kind":"search","queryText":"x"}""", 200)]
    public async Task An_invoke_is_answered_by_a_status(string name, string value, int status)
    {
        var adapter = new RecordingAdapter();
        var activity = new Activity(ActivityTypes.Invoke) { Name = name, Value = value is null ? null : JObject.Parse(value) };

        await ((IBot)new Noting()).OnTurnAsync(new TurnContext(adapter, activity));

        var answer = adapter.Sent.Should().ContainSingle().Subject;
        answer.Type.Should().Be("invokeResponse");
        answer.Value.Should().BeOfType<InvokeResponse>().Which.Status.Should().Be(status);
    }

    [Fact]
    public async Task By_itself_a_handler_answers_no_invoke()
    {
        var adapter = new RecordingAdapter();

        await ((IBot)new ActivityHandler()).OnTurnAsync(new TurnContext(adapter, new Activity(ActivityTypes.Invoke) { Name = SignInConstants.VerifyStateOperationName }));

        ((InvokeResponse)adapter.Sent[0].Value).Status.Should().Be(501);
    }

    private sealed class Noting : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("Message", turnContext.Activity);

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MessageUpdate", turnContext.Activity);

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("MessageDelete", turnContext.Activity);

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MembersAdded", turnContext.Activity);

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MembersRemoved", turnContext.Activity);

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("ReactionsAdded", turnContext.Activity);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("ReactionsRemoved", turnContext.Activity);

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("TokenResponse", turnContext.Activity);

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Event", turnContext.Activity);

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("EndOfConversation", turnContext.Activity);

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("Typing", turnContext.Activity);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("InstallationAdd", turnContext.Activity);

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("InstallationRemove", turnContext.Activity);

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("Command", turnContext.Activity);

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("CommandResult", turnContext.Activity);

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("Unrecognized", turnContext.Activity);

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => Task.FromResult(new AdaptiveCardInvokeResponse());

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) => Task.FromResult(new SearchInvokeResponse());

        private Task Note(string method, IActivity activity)
        {
            activity.Should().NotBeNull();
            Called.Add(method);
            return Task.CompletedTask;
        }
    }
}
