using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotBuilder.Tests.Builder;

public sealed class TranscriptSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("transcripts");

    public static TheoryData<string> Stores => ["memory", "file"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_long_transcript_comes_in_pages(string kind)
    {
        var store = Store(kind);
        var start = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 45; i++)
        {
            await store.LogActivityAsync(Said($"id{i}", "c", start.AddMinutes(i)));
        }

        var first = await store.GetTranscriptActivitiesAsync("test", "c");
        var second = await store.GetTranscriptActivitiesAsync("test", "c", first.ContinuationToken);
        var third = await store.GetTranscriptActivitiesAsync("test", "c", second.ContinuationToken);
        var late = await store.GetTranscriptActivitiesAsync("test", "c", null, start.AddMinutes(40));

        first.Items.Should().HaveCount(20);
        first.ContinuationToken.Should().Be("id19");
        second.Items[0].Id.Should().Be("id20");
        third.Items.Should().HaveCount(5);
        third.ContinuationToken.Should().BeNull();
        late.Items.Select(activity => activity.Id).Should().Equal("id40", "id41", "id42", "id43", "id44");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Transcripts_are_listed_by_channel_and_can_be_deleted(string kind)
    {
        var store = Store(kind);
        await store.LogActivityAsync(Said("1", "one/../two", DateTimeOffset.UnixEpoch));
        await store.LogActivityAsync(Said("2", "other", DateTimeOffset.UnixEpoch));

        var listed = await store.ListTranscriptsAsync("test");
        await store.DeleteTranscriptAsync("test", "one/../two");

        listed.Items.Select(transcript => transcript.Id).Should().BeEquivalentTo("one/../two", "other");
        listed.Items.Should().OnlyContain(transcript => transcript.ChannelId == "test");
        (await store.GetTranscriptActivitiesAsync("test", "one/../two")).Items.Should().BeEmpty();
        (await store.GetTranscriptActivitiesAsync("test", "other")).Items.Should().ContainSingle();
        (await store.ListTranscriptsAsync("nowhere")).Items.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_store_says_what_it_misses(string kind)
    {
        var store = Store(kind);

        await store.Invoking(it => it.LogActivityAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        await store.Invoking(it => it.GetTranscriptActivitiesAsync(null, "c")).Should().ThrowAsync<ArgumentNullException>();
        await store.Invoking(it => it.GetTranscriptActivitiesAsync("test", null)).Should().ThrowAsync<ArgumentNullException>();
        await store.Invoking(it => it.ListTranscriptsAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        await store.Invoking(it => it.DeleteTranscriptAsync(null, "c")).Should().ThrowAsync<ArgumentNullException>();
        await store.Invoking(it => it.DeleteTranscriptAsync("test", null)).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task Everything_said_in_a_turn_is_taken_down()
    {
        var said = new List<IActivity>();
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new TranscriptLoggerMiddleware(new Listener(said)));
        string sent = null;

        await new TestFlow(adapter, async (turn, _) =>
            {
                if (turn.Activity.Text == "hi")
                {
                    await turn.SendActivityAsync(new Activity(ActivityTypes.Typing));
                    sent = (await turn.SendActivityAsync("echo")).Id;
                }
                else
                {
                    await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent, Text = "changed" });
                    await turn.DeleteActivityAsync(sent);
                }
            })
            .Send("hi")
            .Send("change it")
            .StartTestAsync();

        said.Select(activity => activity.Type).Should().Equal("message", "typing", "message", "message", "messageUpdate", "messageDelete");
        said[0].From.Role.Should().Be(RoleTypes.User);
        said[4].AsMessageUpdateActivity().Text.Should().Be("changed");
        said[5].Id.Should().Be(sent);
        said.Should().OnlyContain(activity => activity.Timestamp != null && activity.Id != null);
    }

    [Fact]
    public async Task The_event_that_starts_a_proactive_turn_was_said_by_nobody()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));
        var reference = new ConversationReference("1", new ChannelAccount("u"), new ChannelAccount("b"), new ConversationAccount(id: "c"), "test");

        await adapter.ContinueConversationAsync("bot", reference, (_, _) => Task.CompletedTask, default);

        (await store.GetTranscriptActivitiesAsync("test", "c")).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_fail_the_turn()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(new Broken()));

        await adapter.RunAsync(Said("1", "c", DateTimeOffset.UnixEpoch), (turn, _) => turn.SendActivityAsync("hi"));

        adapter.Sent.Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_changed_message_is_changed_in_its_transcript_and_a_deleted_one_is_gone(string kind)
    {
        var store = Store(kind);
        await store.LogActivityAsync(Said("1", "c", DateTimeOffset.UnixEpoch, "before"));
        await store.LogActivityAsync(Said("2", "c", DateTimeOffset.UnixEpoch.AddMinutes(1), "secret"));
        var update = Said("1", "c", DateTimeOffset.UnixEpoch.AddHours(1), "after");
        update.Type = ActivityTypes.MessageUpdate;
        await store.LogActivityAsync(update);
        await store.LogActivityAsync(new Activity(ActivityTypes.MessageDelete, "2") { ChannelId = "test", Conversation = new ConversationAccount(id: "c") });

        var said = (await store.GetTranscriptActivitiesAsync("test", "c")).Items;

        said.Should().HaveCount(2);
        said[0].AsMessageActivity().Text.Should().Be("after");
        said[0].Timestamp.Should().Be(DateTimeOffset.UnixEpoch);
        said[1].Type.Should().Be(ActivityTypes.MessageDelete);
        said[1].From.Id.Should().Be("deleted");
        said[1].LocalTimestamp.Should().Be(said[1].Timestamp);
        JsonConvert.SerializeObject(said).Should().NotContain("secret");
    }

    [Fact]
    public async Task In_unit_test_mode_a_run_begins_its_files_anew()
    {
        await new FileTranscriptLogger(_folder.FullName).LogActivityAsync(Said("1", "c", DateTimeOffset.UnixEpoch));
        await new FileTranscriptLogger(_folder.FullName, unitTestMode: false).LogActivityAsync(Said("2", "c", DateTimeOffset.UnixEpoch));
        var appended = await new FileTranscriptLogger(_folder.FullName).GetTranscriptActivitiesAsync("test", "c");
        var anew = new FileTranscriptLogger(_folder.FullName);
        await anew.LogActivityAsync(Said("3", "c", DateTimeOffset.UnixEpoch));

        appended.Items.Should().HaveCount(2);
        (await anew.GetTranscriptActivitiesAsync("test", "c")).Items.Should().ContainSingle().Which.Id.Should().Be("3");
    }

    [Fact]
    public async Task Traced_transcripts_need_an_activity()
    {
        var logger = new TraceTranscriptLogger(traceActivity: false);

        await logger.LogActivityAsync(Said("1", "c", DateTimeOffset.UnixEpoch));
        await logger.Invoking(it => it.LogActivityAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        FluentActions.Invoking(() => new TranscriptLoggerMiddleware(null)).Should().Throw<ArgumentNullException>();
    }

    private ITranscriptStore Store(string kind) => kind == "memory" ? new MemoryTranscriptStore() : new FileTranscriptLogger(_folder.FullName);

    private static Activity Said(string id, string conversation, DateTimeOffset at, string text = "text") => new(ActivityTypes.Message)
    {
        Id = id,
        Text = text,
        Timestamp = at,
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Recipient = new ChannelAccount("b"),
        Conversation = new ConversationAccount(id: conversation),
    };

    private sealed class Listener(List<IActivity> said) : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity)
        {
            said.Add(activity);
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new InvalidOperationException();
    }
}
