namespace CommunityBot.Dialogs.Repairs;

/// <summary>What residents say to orders that are filed (commands.zh-CN.json, verdicts.zh-CN.json).</summary>
internal static class RepairCommands
{
    /// <summary>Haste is asked for.</summary>
    public const string Urge = "repairs.urge";

    /// <summary>The hotline is called, or said to be.</summary>
    public const string Hotline = "repairs.hotline";

    /// <summary>It is fixed.</summary>
    public const string Fixed = "repairs.fixed";

    /// <summary>It is not.</summary>
    public const string NotFixed = "repairs.notFixed";

    /// <summary>So-so: not yet a score.</summary>
    public const string Middling = "repairs.middling";

    /// <summary>A score in words or digits.</summary>
    public const string Score = "repairs.score";

    /// <summary>What a neighbour reported is another thing.</summary>
    public const string Another = "repairs.another";

    /// <summary>One of the orders just listed.</summary>
    public const string One = "repairs.one";

    /// <summary>What was just reported or joined is taken back.</summary>
    public const string Withdraw = "repairs.withdraw";

    /// <summary>What was taken back is wanted after all.</summary>
    public const string Restore = "repairs.restore";

    /// <summary>Something about the order is otherwise.</summary>
    public const string Correct = "repairs.correct";

    /// <summary>It is to be said again.</summary>
    public const string Tell = "repairs.tell";

    /// <summary>When somebody comes.</summary>
    public const string When = "repairs.when";

    /// <summary>Who takes care of it.</summary>
    public const string Who = "repairs.who";

    /// <summary>What it costs.</summary>
    public const string Price = "repairs.price";

    /// <summary>How many households have reported it.</summary>
    public const string HowMany = "repairs.howMany";

    /// <summary>Others have it too.</summary>
    public const string Note = "repairs.note";

    /// <summary>Whether somebody has to be at home.</summary>
    public const string Home = "repairs.home";

    /// <summary>What to do, and to leave alone, until somebody comes.</summary>
    public const string Meanwhile = "repairs.meanwhile";

    public static readonly string[] Changes = [Withdraw, Restore, Correct, Note];

    public static readonly string[] Asks = [Tell, When, Who, Price, HowMany, Home, Meanwhile];

    public static readonly string[] Voice = [Urge, Hotline, Fixed, NotFixed, Middling, Score, Another, One];
}
