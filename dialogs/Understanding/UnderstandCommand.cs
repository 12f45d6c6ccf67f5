using System.Diagnostics;
using System.Text.Json;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The window for people: reads utterances line by line, plain or as JSON, and shows how each is understood. A JSON
/// line is <c>{"id":"1","text":"…","reference":"2026-11-27T19:52:00+08:00","dialog":null}</c>.
/// </summary>
public sealed class UnderstandCommand(UtteranceReader reader, Vocabulary vocabulary, TimeProvider clock)
{
    /// <summary>Reads to the end of the input.</summary>
    /// <param name="input">Utterances, one a line.</param>
    /// <param name="output">One JSON object a line, or the same for the eye.</param>
    /// <param name="readable">Whether a person looks on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task RunAsync(TextReader input, TextWriter output, bool readable, CancellationToken cancellationToken = default)
    {
        var number = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            number++;
            var question = UnderstandQuestion.Parse(line, number, clock.GetLocalNow());
            var context = new ReadingContext(question.Reference, vocabulary.Current, question.Expecting);
            var started = Stopwatch.GetTimestamp();
            var reading = reader.Read(question.Text, context);
            var elapsed = Stopwatch.GetElapsedTime(started);
            var answer = UnderstandAnswer.Of(question.Id, reading, elapsed);
            await output.WriteLineAsync((readable ? answer.ToReadable() : JsonSerializer.Serialize(answer, UnderstandAnswer.Json)).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
    }
}
