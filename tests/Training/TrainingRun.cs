using System.Globalization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>Trains the intent model from the files of the repository, or checks that it was.</summary>
public static class TrainingRun
{
    private const int Folds = 5;

    // Any evening will do: sentences are judged by the kind of time they name, not by its date.
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    /// <summary>Trains, evaluates by cross-validation, writes model and report.</summary>
    public static int Train(TrainingFiles files, TextWriter output)
    {
        var model = Model(files);
        File.WriteAllBytes(files.Model, model);
        var report = Evaluation.Report(CrossValidate(files));
        File.WriteAllText(files.Report, report);
        output.WriteLine(report);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Model}: {model.Length} bytes"));
        return 0;
    }

    /// <summary>0 when the model in the repository was trained from the files as they are.</summary>
    public static int Check(TrainingFiles files, TextWriter output)
    {
        var same = IntentModel.Read(File.ReadAllBytes(files.Model)).Data == files.Fingerprint();
        output.WriteLine(same ? "The model fits the files." : "The files have changed since the model was trained: dotnet run --project tests/Training -c Release");
        return same ? 0 : 1;
    }

    /// <summary>The model file for the files as they are.</summary>
    public static byte[] Model(TrainingFiles files) => Trainer.Train([.. Examples(files, Lexicon(files), spoiled: true)], files.Fingerprint());

    private static IEnumerable<Judgement> CrossValidate(TrainingFiles files)
    {
        var lexicon = Lexicon(files);
        var examples = Examples(files, lexicon, spoiled: true).ToArray();
        var clean = Examples(files, lexicon, spoiled: false).ToArray();
        foreach (var fold in Enumerable.Range(0, Folds))
        {
            var model = IntentModel.Read(Trainer.Train([.. examples.Where(example => example.Line % Folds != fold)], 0));
            foreach (var example in clean.Where(example => example.Line % Folds == fold))
            {
                yield return Judge(model, example.Intent, "clean", Features(example.Text, lexicon));
                foreach (var (name, spoil) in Noise.Kinds)
                {
                    yield return Judge(model, example.Intent, name, Features(spoil(example.Text), lexicon));
                }
            }
        }
    }

    private static Judgement Judge(IntentModel model, int intent, string noise, IntentFeatures features)
    {
        var probabilities = model.Probabilities(features);
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return new Judgement(noise, intent, best, probabilities[best]);
    }

    private static Lexicon Lexicon(TrainingFiles files) => TrainingFiles.Lexicon(files.Community());

    private static IEnumerable<Example> Examples(TrainingFiles files, Lexicon lexicon, bool spoiled)
    {
        var slots = files.Slots();
        var number = 0;
        foreach (var (intent, pattern) in files.Lines())
        {
            var index = IntentModel.Intents.ToList().IndexOf(intent);
            number++;
            foreach (var sentence in Patterns.Expand(pattern, number, slots))
            {
                yield return new Example(index, number, sentence, Features(sentence, lexicon).All);
                if (spoiled && sentence.Length >= 5)
                {
                    var worse = Noise.Kinds[4 + (number % 4)].Spoil(sentence);
                    yield return new Example(index, number, worse, Features(worse, lexicon).All);
                }
            }
        }
    }

    private static IntentFeatures Features(string text, Lexicon lexicon)
    {
        var normalized = UtteranceNormalizer.Normalize(text).Value;
        var (_, evidence) = UtteranceReader.Gather(text, normalized, new ReadingContext(Now, lexicon));
        return IntentFeatures.Of(evidence.Of(new Clause(0, normalized.Length, 0, false)));
    }
}
