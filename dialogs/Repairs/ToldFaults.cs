using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Parts a message that tells of several faults: 「楼道灯不亮了，电梯也坏了」 is two jobs for two crews. What merely follows
/// from the first one (several.zh-CN.json) stays with it, and one fault at two places is two jobs.
/// </summary>
internal sealed class ToldFaults(UtteranceReader reader, Vocabulary vocabulary, CommunityCatalog catalog)
{
    // More than this in one message is a list for people.
    private const int Most = 4;
    private const string Stops = "，,。；;！!？?\n、 　";

    private static readonly IReadOnlyList<LexiconTerm> Words = LexiconFile.Load(typeof(ToldFaults).Assembly, "Repairs.several.zh-CN.json");
    private static readonly string?[] Between = [.. Words.Where(word => word.Kind == "between").Select(word => word.Text)];
    private static readonly string[] Joins = [.. Words.Where(word => word.Kind == "joins").Select(word => word.Text)];
    private static readonly string[] Lasting = [.. Words.Where(word => word.Kind == "lasting").Select(word => word.Text)];
    private static readonly ILookup<string, string> Itself = Words.Where(word => word.Kind == "parts").ToLookup(word => word.Value, word => word.Text);
    private static readonly ILookup<string, string> Follows = Words.Where(word => word.Kind == "follows").ToLookup(word => word.Value, word => word.Text);

    /// <summary>A draft a fault, in the order they were told; a message with one fault or none gives one.</summary>
    public IReadOnlyList<RepairDraft> Of(Turn turn, RepairPlace? scanned)
    {
        var parts = turn.Reading.Heard is null ? Parts(turn) : [];
        var told = parts.Count is > 1 and <= Most
            ? parts.Select(part => RepairDraft.From(Read(part.Words, turn), [], scanned)).ToArray()
            : [RepairDraft.From(turn.Reading, [], scanned)];
        // 「门锁坏了，咣咣响，吵死人」 is a job for who mends doors.
        told[0] = told[0].Category == FaultCategory.Noise && parts is [var only] && only.Faults is [not FaultCategory.Noise and var cause, ..] ? told[0] with { Category = cause } : told[0];
        told[0] = told[0] with { Photos = turn.Photos };
        var placed = told.SelectMany((draft, index) => At(draft, parts.Count > 1 ? Read(parts[index].Words, turn) : turn.Reading)).ToArray();
        return placed.Length <= Most ? [.. placed.Select(draft => placed.Aggregate(draft, (known, other) => known.Beside(other, catalog.Get<FaultCatalog>()[known.Category])))] : told;
    }

    /// <summary>The fault that is meant instead of the one told: 「不是门禁，是电梯坏了」; null when no other thing is named.</summary>
    public string? Instead(Turn turn)
    {
        if (ChineseSwap.Read(turn.Reading.Normalized) is not { Wrong.Length: > 0 } swap || Read(swap.Right, turn) is not { Fault: { } fault } right || catalog.Get<FaultCatalog>()[fault] is { IsComplaint: true } or { IsPrivate: true })
        {
            return null;
        }

        return right.Terms.Any(term => term.Kind is TermKinds.FaultObject or TermKinds.Fault && term.Value == fault) ? fault : null;
    }

    // The message in pieces, each with one fault of its own and whatever was said around it.
    private List<(string Words, List<string> Faults)> Parts(Turn turn)
    {
        var parts = new List<(string Words, List<string> Faults)>();
        foreach (var piece in Pieces(turn.Reading.Text))
        {
            var reading = Read(piece, turn);
            var fault = TellsFault(reading) && !parts.Exists(part => part.Faults.Exists(known => Itself[known].Any(own => reading.Normalized.StartsWith(own, StringComparison.Ordinal)))) ? reading.Fault : null;
            if (parts.Count == 0)
            {
                parts.Add((piece, fault is null ? [] : [fault]));
            }
            else if (fault is null || parts[^1].Faults.Count == 0 || parts.Any(part => part.Faults.Any(known => known == fault || (Follows[known].Contains(fault) && !Lasting.Any(reading.Normalized.Contains) && (fault != FaultCategory.Noise || !FaultVocabulary.NamesNoisy(reading.Normalized))))))
            {
                var last = parts[^1];
                parts[^1] = ($"{last.Words}，{piece}", fault is null ? last.Faults : [.. last.Faults, fault]);
            }
            else
            {
                parts.Add((piece, [fault]));
            }
        }

        return [.. parts];
    }

    // By a thing and what is wrong with it, or by words that say both (「垃圾堆了好几天」) and are no mere name of a thing.
    private static bool TellsFault(Reading reading) => reading.Fault != FaultCategory.Suggestion
        && ((reading.Says(TermKinds.Symptom) && (reading.Terms.Any(term => term.Kind == TermKinds.FaultObject && !FaultVocabulary.IsInOtherWord(reading.Normalized, term.Start)) || reading.Says(TermKinds.Fault)))
        || reading.Terms.Any(term => term.Kind is TermKinds.Fault or TermKinds.Complaint && term.Value == reading.Fault
            && !reading.Terms.Any(thing => thing.Kind == TermKinds.FaultObject && (thing.Start, thing.Length) == (term.Start, term.Length))));

    private static IEnumerable<string> Pieces(string text) =>
        text.Split([.. Stops], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(piece => piece.Split(Joins, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // 「2单元和3单元的灯都坏了」: two lights.
    private static IEnumerable<RepairDraft> At(RepairDraft draft, Reading reading)
    {
        if (reading.Addresses.Select(said => RepairsText.Between(said.Buildings, After(reading.Normalized, said.Text))).FirstOrDefault(spot => spot is not null) is { } between)
        {
            // 「3号楼与4号楼之间的路灯」 is one lamp, of no building.
            return [draft with { Place = draft.Place with { Building = null, Spot = between } }];
        }

        var places = reading.Addresses
            .Where(said => said.Buildings.Count > 1 || said.Units.Count > 1)
            .SelectMany(said =>
                from building in said.Buildings.DefaultIfEmpty()
                from unit in said.Units.DefaultIfEmpty()
                select draft.Place with { Building = building ?? draft.Place.Building, Unit = unit ?? (said.Buildings.Count > 1 ? null : draft.Place.Unit) })
            .ToArray();
        places = places.Length > 1 ? places : Joined(draft, reading);
        return places.Length is > 1 and <= Most ? places.Select(place => draft with { Place = place }) : [draft];
    }

    // 「3号楼2单元和4号楼1单元的灯」: whole places with nothing but a joining word between them.
    private static RepairPlace[] Joined(RepairDraft draft, Reading reading)
    {
        var said = reading.Addresses.Where(address => address.Buildings.Count == 1).ToArray();
        var estate = reading.Addresses.Select(address => address.Estate).FirstOrDefault(known => known is not null);
        return said.Zip(said.Skip(1)).All(pair => Between.Contains(Middle(reading.Normalized, pair.First.Text, pair.Second.Text)))
            ? [.. said.Select(address => (draft.Place with { Building = null, Unit = null, Floor = null, Room = null }).With(address) with { Estate = address.Estate ?? estate ?? draft.Place.Estate }).Distinct()]
            : [];
    }

    private static string After(string words, string said) =>
        words.IndexOf(said, StringComparison.Ordinal) is var at and >= 0 ? words[(at + said.Length)..] : "";

    private static string? Middle(string words, string first, string second)
    {
        var start = words.IndexOf(first, StringComparison.Ordinal) + first.Length;
        var end = words.IndexOf(second, Math.Min(start, words.Length), StringComparison.Ordinal);
        return start >= first.Length && end >= start ? words[start..end] : null;
    }

    private Reading Read(string words, Turn turn) => reader.Read(words, new ReadingContext(turn.Now, vocabulary.Current, null));
}
