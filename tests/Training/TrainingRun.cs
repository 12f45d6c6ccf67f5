using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>Trains the models from the files of the repository, or checks that they were.</summary>
public static class TrainingRun
{
    private const int Folds = 5;

    /// <summary>Trains, evaluates by cross-validation and by the cases kept back, writes models and report.</summary>
    public static int Train(TrainingFiles files, TextWriter output)
    {
        var courses = new Courses(files);
        var fingerprint = files.Fingerprint();
        var report = new Report();
        report.Opening();
        var judges = Train(courses.Intents(), files, fingerprint, report);
        foreach (var course in new[] { courses.Faults(), courses.Trades(), courses.Emergencies(), courses.Seams(judges) }.Concat(DialogueActModels.Matters.Select(courses.Acts)))
        {
            Train(course, files, fingerprint, report);
        }

        report.Add(HeldOut(files, courses.Lexicon));
        File.WriteAllText(files.Report, report.ToString());
        output.WriteLine(report.ToString());
        return 0;
    }

    /// <summary>Trains the models of dialogue acts alone, which takes seconds, and shows how good they are.</summary>
    public static int TrainActs(TrainingFiles files, TextWriter output)
    {
        var courses = new Courses(files);
        var report = new Report();
        foreach (var matter in DialogueActModels.Matters)
        {
            Train(courses.Acts(matter), files, files.Fingerprint(), report);
        }

        output.WriteLine(report.ToString());
        return 0;
    }

    /// <summary>0 when the models in the repository were trained from the files as they are.</summary>
    public static int Check(TrainingFiles files, TextWriter output)
    {
        var fingerprint = files.Fingerprint();
        var same = new[] { "intents", "faults", "trades", "emergencies", "seams" }.Concat(DialogueActModels.Matters.Select(DialogueActModels.FileOf)).All(name => LinearModel.Read(File.ReadAllBytes(files.Model(name))).Data == fingerprint);
        output.WriteLine(same ? "The models fit the files." : "The files have changed since the models were trained: dotnet run --project tests/Training -c Release");
        return same ? 0 : 1;
    }

    /// <summary>Shows what the models make of the cases kept back, every miss with its words.</summary>
    public static int ShowHeldOut(TrainingFiles files, TextWriter output)
    {
        var held = HeldOut(files, new Courses(files).Lexicon);
        foreach (var miss in held.Misses)
        {
            output.WriteLine(miss);
        }

        var report = new Report();
        report.Add(held);
        output.WriteLine(report.ToString());
        return 0;
    }

    /// <summary>A small model, for the spec that training gives the same bytes.</summary>
    public static byte[] TradesModel(TrainingFiles files)
    {
        var course = new Courses(files).Trades();
        return Trainer.Train(course.Classes, course.Features, course.Lessons, 1, files.Fingerprint());
    }

    private static HeldOut HeldOut(TrainingFiles files, Lexicon lexicon) => Training.HeldOut.Of(files, new UtteranceReader(Models(files)), lexicon);

    /// <summary>The models as they stand in the repository.</summary>
    internal static UnderstandingModels Models(TrainingFiles files)
    {
        return new UnderstandingModels(Read("intents"), Read("faults"), Read("trades"), Read("emergencies"), Read("seams"));

        LinearModel Read(string name) => LinearModel.Read(File.ReadAllBytes(files.Model(name)));
    }

    private static IReadOnlyList<LinearModel> Train(Course course, TrainingFiles files, ulong fingerprint, Report report)
    {
        var (judgements, models) = CrossValidate(course);
        var temperature = Calibration.Temperature(judgements);
        File.WriteAllBytes(files.Model(course.Name), Trainer.Train(course.Classes, course.Features, course.Lessons, temperature, fingerprint));
        report.Add(course, judgements, temperature);
        return models;
    }

    private static (List<Judgement> Judgements, IReadOnlyList<LinearModel> Models) CrossValidate(Course course)
    {
        var folds = new Judgement[Folds][];
        var models = new LinearModel[Folds];
        Parallel.For(0, Folds, fold =>
        {
            models[fold] = LinearModel.Read(Trainer.Train(course.Classes, course.Features, [.. course.Lessons.Where(example => example.Line % Folds != fold)], 1, 0));
            folds[fold] = [.. course.Questions.Where(question => question.Example.Line % Folds == fold).Select(question => new Judgement(question.Noise, question.Example.Class, models[fold].Scores(question.Example.Features)))];
        });
        return ([.. folds.SelectMany(fold => fold)], models);
    }
}
