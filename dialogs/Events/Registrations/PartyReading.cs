using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Who comes, as far as an utterance says it.</summary>
/// <param name="Name">A form of address: 李阿姨.</param>
/// <param name="Relation">For whom, where no name is said: 妈妈.</param>
/// <param name="IsChild">Whether that is a child.</param>
/// <param name="IsSelf">Whether the resident comes.</param>
/// <param name="Places">How many come.</param>
/// <param name="Age">An age in years.</param>
internal sealed partial record PartyReading(string? Name, string? Relation, bool IsChild, bool IsSelf, int? Places, int? Age)
{
    // How somebody begins who speaks for a child.
    private static readonly string[] GuardianSays = new Wording(typeof(RegistrationText))["GuardianSays"].Split('|');

    private const int LongestName = 8;
    private const int LongestCalled = 4;

    /// <summary>What an utterance says.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="asked">What was asked last, which decides how a bare word or number is taken.</param>
    public static PartyReading Of(Reading reading, RegistrationQuestion asked)
    {
        var child = EventAsks.Of(reading, EventAsks.Child).FirstOrDefault();
        var party = EventAsks.Parties(reading).FirstOrDefault();
        var age = reading.Numbers.FirstOrDefault(number => number.Text.EndsWith(RegistrationText.AgeUnit, StringComparison.Ordinal));
        // 「换后面一个」 counts occurrences.
        var places = party is not null ? int.Parse(party.Value, System.Globalization.CultureInfo.InvariantCulture) : EventAsks.Says(reading, "later") ? null : People(reading, asked);
        // 「我也想去」
        var alsoMe = EventAsks.Says(reading, "alsoMe") && !EventAsks.Has(reading, EventAsks.Relation) && !EventAsks.Has(reading, EventAsks.Person);
        var introduced = age is not null || child is not null || reading.Phones.Count > 0 || asked.HasFlag(RegistrationQuestion.Who);
        var together = EventAsks.Says(reading, "meAndThem") ? Called(reading) : null;
        return new PartyReading(
            // 「我是他爷爷 张大山」 says who agrees, not who comes.
            Array.Exists(GuardianSays, lead => reading.Normalized.Contains(lead, StringComparison.Ordinal)) ? null
                // 「我跟老刘」 are two, of whom the resident is one.
                : together is not null ? null
                : Called(reading) ?? (introduced ? FullName(reading) : null) ?? (party is null && (asked.HasFlag(RegistrationQuestion.Who) || (asked.HasFlag(RegistrationQuestion.HowMany) && IsSurname(reading))) ? Bare(reading) : null),
            child?.Value ?? EventAsks.Of(reading, EventAsks.Relation).FirstOrDefault()?.Value ?? EventDeeds.Sends(reading),
            child is not null,
            party is not null || together is not null || alsoMe || EventAsks.Says(reading, "self"),
            places ?? (alsoMe ? 1 : together is not null ? Names(together) + 1 : Called(reading) is { } names && Names(names) > 1 ? Names(names)
                : IsPair(reading) ? 2 : null),
            age is null ? asked == RegistrationQuestion.Age && reading.Numbers is [var bare] ? (int)bare.Value : null : (int)Math.Min(age.Value, 150));
    }

    /// <summary>Whether the resident comes with somebody: 「我和我姐」 「老伴和我」.</summary>
    public static bool IsPair(Reading reading) => EventAsks.Says(reading, "meAndThem") && !EventAsks.Says(reading, "cannotCome") && !EventAsks.Says(reading, "notComing")
        && (EventAsks.Has(reading, "companion") || EventAsks.Has(reading, EventAsks.Person));

    /// <summary>How many a name stands for: two for 「张阿姨、李阿姨」.</summary>
    public static int Names(string name) => name.Split(EventsText.Separator).Length;

    /// <summary>Whether an utterance is nothing but how somebody is called: 「王阿姨」 「她姓赵」.</summary>
    public static bool IsNameAlone(Reading reading) =>
        reading is { YesNo: null, Times.Count: 0 } && Called(reading) is { } name
        && WithoutPerson(reading).Trim(' ', '.', ',', '!').TrimEnd([.. RegistrationText.NameEnds]) is var said
        // 「他俩姓魏」 counts nobody.
        && (RegistrationText.NameLeads.Any(lead => said == lead + name || reading.Normalized == lead + name)
            // 「我叫刘芳 还有我闺女」
            || (reading.Intent.Name == IntentNames.None && EventAsks.Has(reading, EventAsks.Person)) || (reading.Numbers.Count == 0 && (said == name || IsListOf(said, name))));

    /// <summary>Whether a place was taken without the name that is said now: for a relation, or for a party of that many.</summary>
    public static bool Awaits(Registration entry, Reading reading) =>
        entry.Participant is { } known && Names(known) >= entry.Places ? known == entry.Relation || (entry.Relation is not null && Called(reading) is { Length: 1 } && !known.Contains(RegistrationText.SurnameSays, StringComparison.Ordinal)) : Called(reading) is { } name && Names(name) <= entry.Places;

    // 「老王和老李」 of 「老王、老李」.
    private static bool IsListOf(string said, string names) => names.Split(EventsText.Separator) is { Length: > 1 } all
        && all.Aggregate(said, (left, name) => left.Replace(name, "", StringComparison.Ordinal)) is var rest && RegistrationText.NameLeads.OrderByDescending(lead => lead.Length).Aggregate(rest, (left, lead) => left.Replace(lead, "", StringComparison.Ordinal)).Trim(' ', ',') is var between && (between.Length == 0 || EventVocabulary.Joins(between));

    // 「李」 of whoever was asked how many come: one, who is called so.
    private static bool IsSurname(Reading reading) => reading.Normalized.Length == 1 && EventAsks.Has(reading, EventAsks.Surname);

    // 「奶奶姓冯」
    private static string WithoutPerson(Reading reading) =>
        EventAsks.Of(reading, EventAsks.Person).FirstOrDefault(person => person.Start == 0) is { } person ? reading.Normalized[person.Length..] : reading.Normalized;

    private static int? People(Reading reading, RegistrationQuestion asked)
    {
        var units = RegistrationText.PeopleUnits;
        // 「一个月」 is no party.
        var counted = reading.Numbers.FirstOrDefault(number => !IsOrdinal(number) && !RegistrationText.BeginsWithTimeUnit(After(number, reading)) && units.Any(unit => number.Text.EndsWith(unit, StringComparison.Ordinal)));
        // 「1 我在楼下了」 answers somebody else.
        var number = counted ?? (asked.HasFlag(RegistrationQuestion.HowMany) && reading.Numbers is [var bare] && !IsOrdinal(bare) && reading.Normalized.Length <= bare.Text.Length + 1 ? bare : null);
        return number is { Value: >= 1 and <= 10_000 } && number.Value == decimal.Truncate(number.Value) ? (int)number.Value : null;
    }

    private static string After(NumberReading number, Reading reading) =>
        reading.Normalized.IndexOf(number.Text, StringComparison.Ordinal) is >= 0 and var at ? reading.Normalized[(at + number.Text.Length)..] : "";

    private static bool IsOrdinal(NumberReading number) => number.Text.StartsWith(RegistrationText.Ordinal, StringComparison.Ordinal);

    // 李阿姨: a family name right before a form of address.
    private static string? Called(Reading reading)
    {
        var called = EventAsks.Of(reading, EventAsks.Title)
            .Select(title => EventAsks.Of(reading, EventAsks.Surname).Where(name => name.Start + name.Length == title.Start).MaxBy(name => name.Length) is { } surname ? surname.Text + title.Text : null)
            .OfType<string>().Distinct().ToArray();
        if (called.Length > 0)
        {
            // 「张阿姨 李阿姨」
            return string.Join(EventsText.Separator, called);
        }

        // 老张, 老王和老李
        var familiar = EventAsks.Of(reading, EventAsks.Surname).Where(name => name.Start > 0 && reading.Normalized[..name.Start].EndsWith(RegistrationText.FamiliarLeads[0], StringComparison.Ordinal))
            .Select(name => RegistrationText.FamiliarLeads[0] + name.Text).Distinct().ToArray();
        if (familiar.Length > 0)
        {
            return string.Join(EventsText.Separator, familiar);
        }

        // 他姓周
        var surnamed = EventAsks.Of(reading, EventAsks.Surname).Where(name => name.Start > 0 && reading.Normalized[..name.Start].EndsWith(RegistrationText.SurnameSays, StringComparison.Ordinal)).GroupBy(name => name.Start).Select(name => name.MaxBy(one => one.Length)!.Text).Distinct().ToArray();
        if (surnamed.Length > 0)
        {
            // 「我姓郭 她姓田」
            return string.Join(EventsText.Separator, surnamed);
        }

        // 叫小红
        return RegistrationText.NameSays.Select(lead => (Lead: lead, At: reading.Normalized.LastIndexOf(lead, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            // 「我叫刘芳 还有我闺女」
            .Select(found => NotWords().Split(reading.Normalized[(found.At + found.Lead.Length)..])[0])
            .FirstOrDefault(name => name.Length is >= 2 and <= LongestCalled && name.All(char.IsLetter));
    }

    // 「… 张小宝 7岁」: a word by itself that begins with a family name and is nothing else we know.
    private static string? FullName(Reading reading)
    {
        var known = reading.Times.Select(time => time.Text).Concat(reading.Terms.Select(term => term.Text)).Where(text => text.Length > 1).ToArray();
        return NotWords().Split(reading.Text).FirstOrDefault(word =>
            word.Length is >= 2 and <= LongestCalled
            && EventAsks.Of(reading, EventAsks.Surname).Where(name => word.StartsWith(name.Text, StringComparison.Ordinal)).Select(name => name.Text.Length).DefaultIfEmpty().Max() is var surname and > 0
            && word.Length - surname is 1 or 2
            && !Array.Exists(known, text => word.Contains(text, StringComparison.Ordinal)));
    }

    // Asked for, a bare word is taken for the name, once what introduces it and what means something else is gone.
    private static string? Bare(Reading reading)
    {
        var text = reading.Normalized;
        foreach (var part in reading.Times.Select(time => time.Text).Concat(reading.Numbers.Select(number => number.Text)).Concat(reading.Phones).Concat(reading.Terms.Where(term => term.Kind is TermKinds.Frame or TermKinds.Event).Select(term => term.Text)))
        {
            text = text.Replace(part, " ", StringComparison.Ordinal);
        }

        var words = NotWords().Split(text).Where(word => word.Length > 0).ToArray();
        var name = words.Length == 1 ? words[0] : "";
        foreach (var lead in RegistrationText.NameLeads.Where(lead => name.Length > lead.Length && name.StartsWith(lead, StringComparison.Ordinal)).Take(1))
        {
            name = name[lead.Length..];
        }

        // 「老爷子和老太太」 are two.
        name = name.Split(RegistrationText.NameJoins.ToArray(), StringSplitOptions.None) is { Length: 2 } two && two.All(one => one.Length > 1) ? string.Join(EventsText.Separator, two) : name;

        // One character is a name only when it is a family's.
        return name.Length is >= 1 and <= LongestName && !RegistrationText.IsNoName(name) && (name.Length > 1 || EventAsks.Of(reading, EventAsks.Surname).Any(surname => surname.Text == name)) && !EventWish.Read(reading).IsBareTime && !EventAsks.Says(reading, "soonest") && !EventAsks.Says(reading, "later") && reading.YesNo is null && !reading.Says(TermKinds.Mark, "question") && !EventDeeds.IsStop(reading) && EventDetail.Asked(reading).IsEmpty ? name : null;
    }

    [GeneratedRegex(@"[^\p{L}·]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotWords();
}
