namespace CommunityBot.Dialogs.Understanding;

/// <summary>The sorts of lexicon terms. A slice adds terms of its own data; the words themselves live in files.</summary>
public static class TermKinds
{
    /// <summary>A trade of the directory by a spoken word; value: the code of venue_categories.csv.</summary>
    public const string PlaceCategory = "placeCategory";

    /// <summary>A service point by a name of its own; value: its id.</summary>
    public const string Place = "place";

    /// <summary>Something a service point offers (「配钥匙」); value: the service as written in the files.</summary>
    public const string Service = "service";

    /// <summary>An estate by a name residents use; value: its id.</summary>
    public const string Estate = "estate";

    /// <summary>A fault by a spoken phrase; value: the code of repair_categories.csv.</summary>
    public const string Fault = "fault";

    /// <summary>A thing that can break (「楼道灯」) without saying that it did; value: the code.</summary>
    public const string FaultObject = "faultObject";

    /// <summary>Words that say something is broken (「不亮」「堵了」); value: the symptom's name.</summary>
    public const string Symptom = "symptom";

    /// <summary>A community event by a word of its title or topic; value: the event's id.</summary>
    public const string Event = "event";

    /// <summary>A kind of event (「健身」); value: the category as written in the files.</summary>
    public const string EventCategory = "eventCategory";

    /// <summary>What is asked about something already found; value: phone, map, payment, hours, price, name, calendar, next.</summary>
    public const string Ask = "ask";

    /// <summary>A verb or frame of asking, reporting, enrolling, thanking …; value: the intent it speaks for.</summary>
    public const string Frame = "frame";

    /// <summary>A word that speaks for an intent weakly; value: the intent.</summary>
    public const string Hint = "hint";

    /// <summary>A word that changes what the rest of a clause means; value: question, negated, past, praise, drill, own, public, home, urgent, near, also, proxy, elsewhere, gadget.</summary>
    public const string Mark = "mark";

    /// <summary>Something told against somebody, not a thing that broke; value: the code of repair_categories.csv.</summary>
    public const string Complaint = "complaint";

    /// <summary>Words that alone tell of an emergency; value: the code of emergency.csv.</summary>
    public const string EmergencyStrong = "emergencyStrong";

    /// <summary>Words that tell of an emergency only with others; value: the code.</summary>
    public const string EmergencyWeak = "emergencyWeak";

    /// <summary>Words that look like an emergency and are none; value: the code.</summary>
    public const string EmergencyNot = "emergencyNot";

    /// <summary>Words that make a fault more urgent; value: the category's code and the priority, <c>DRAIN:P1</c>.</summary>
    public const string Urgency = "urgency";

    /// <summary>A word that holds a word of a fault and tells of none (「冷清」, 「停电动车」): what stands in it is left out. Value: word.</summary>
    public const string Lookalike = "lookalike";

    /// <summary>An everyday word that sounds like a term, or a particle; never taken for the term. Value: word or particle.</summary>
    public const string Ordinary = "ordinary";
}
