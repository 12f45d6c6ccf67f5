using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Conversations;

/// <summary>Plays every .chat file against the whole host: WeChat's door in, the embedded server behind.</summary>
[Collection(nameof(TranscriptSpecs))]
public sealed class TranscriptSpecs : IAsyncLifetime
{
    private readonly TestBot _bot = new();

    public static TheoryData<string> Transcripts() =>
        new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Conversations"), "*.chat").Select(path => Path.GetFileNameWithoutExtension(path)).Order());

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task The_conversation_goes_as_written(string name)
    {
        var transcript = Transcript.Read(Path.Combine(AppContext.BaseDirectory, "Conversations", $"{name}.chat"));

        (await _bot.PlayAsync(transcript)).Should().BeEmpty();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bot.DisposeAsync();
}
