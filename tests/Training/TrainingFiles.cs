using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Training;

/// <summary>The files a model is trained from: sentences by intent, the fillings of their slots, and the words of the sample community.</summary>
public sealed class TrainingFiles
{
    private TrainingFiles(string root) => Root = root;

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>Where a model is kept: intents, faults, trades, emergencies, seams, and acts by matter.</summary>
    public string Model(string name) => Path.Combine(Root, "dialogs", "Understanding", name + ".model");

    public string Report => Path.Combine(Root, "tests", "Training", "REPORT.md");

    /// <summary>The repository a folder is in.</summary>
    public static TrainingFiles Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "tests", "Training", "slots.txt")))
            {
                return new TrainingFiles(at.FullName);
            }
        }

        throw new DirectoryNotFoundException($"{folder} is not inside the repository.");
    }

    /// <summary>The labelled lines of a folder (utterances, faults, trades, emergencies, acts/…) in the order of the files.</summary>
    public IReadOnlyList<TrainingLine> Lines(string folder) =>
    [
        .. from path in Directory.GetFiles(Path.Combine(Root, "tests", "Training", folder), "*.txt").Order(StringComparer.Ordinal)
           from line in File.ReadAllLines(path)
           where line.Length > 0 && line[0] != '#'
           select TrainingLine.Of(Path.GetFileNameWithoutExtension(path), line),
    ];

    /// <summary>The messages that state several wishes, with their marks.</summary>
    public IReadOnlyList<string> Several() => [.. File.ReadAllLines(Path.Combine(Root, "tests", "Training", "several.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>What people say before they come to the point.</summary>
    public IReadOnlyList<string> Chatter() => [.. File.ReadAllLines(Path.Combine(Root, "tests", "Training", "chatter.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>A set of cases kept from training: its cells, line by line.</summary>
    public IReadOnlyList<string[]> Cases(string name) =>
    [
        .. File.ReadAllLines(Path.Combine(Root, "tests", "Understanding", "cases", name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')),
    ];

    /// <summary>The fillings of {place} and the other slots.</summary>
    public IReadOnlyDictionary<string, string[]> Slots() => File.ReadAllLines(Path.Combine(Root, "tests", "Training", "slots.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1..]);

    /// <summary>The lexicon of the sample community as the running bot has it: the words of every slice and the names of its data.</summary>
    public static Lexicon Lexicon(CommunityFiles files) => Dialogs.Understanding.Lexicon.Build(Terms(files));

    // Every word as it is written, those in two halves too.
    private static IEnumerable<LexiconTerm> Terms(CommunityFiles files)
    {
        var services = new ServiceCollection().AddCommunityDialogs();
        var catalog = new CommunityCatalog(Registered<CommunityModel>(services));
        catalog.Take(nameof(Training), files);
        return Registered<LexiconSource>(services).SelectMany(source => source.Terms(catalog))
            // Slices keep their data in hash tables, whose order changes from run to run.
            .OrderBy(term => term.Kind, StringComparer.Ordinal).ThenBy(term => term.Value, StringComparer.Ordinal).ThenBy(term => term.Text, StringComparer.Ordinal);
    }

    /// <summary>The sample community's files.</summary>
    public CommunityFiles Community() => new(Directory
        .GetFiles(Path.Combine(Root, "bot", "SampleData"), "*.csv")
        .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));

    /// <summary>A fingerprint of everything the model depends on.</summary>
    public ulong Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new[] { "utterances", "faults", "trades", "emergencies" }.Concat(DialogueActModels.Matters.Select(matter => $"acts/{matter}")).SelectMany(Lines).Select(line => $"{line.Label}\t{line.Pattern}\t{line.Code}")
            .Concat(Several())
            .Concat(Chatter())
            .Concat(Slots().Select(slot => $"{slot.Key}\t{string.Join('\t', slot.Value)}"))
            .Concat(Terms(Community()).Select(term => $"{term.Kind}\t{term.Value}\t{term.Text}"));
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return BitConverter.ToUInt64(hash.GetHashAndReset());
    }

    private static IEnumerable<T> Registered<T>(IServiceCollection services) => services.Select(service => service.ImplementationInstance).OfType<T>();
}
