using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Words that name a wish by themselves (「看我的信息」 「转人工」), so that no model need guess it. The file lists, below
/// how the words must stand, each command and the ways to say it; 「删…电话」 allows a few words between its halves.
/// </summary>
/// <param name="Resource">The end of the embedded file's name, for example Privacy.commands.zh-CN.json.</param>
public sealed record CommandWords(string Resource)
{
    /// <summary>The whole message, apart from politeness.</summary>
    public const string Whole = "whole";

    /// <summary>The beginning of the message.</summary>
    public const string Starts = "starts";

    /// <summary>The end of the message: 「物业来了没」, but not 「来了没事」.</summary>
    public const string Ends = "ends";

    /// <summary>Anywhere in the message.</summary>
    public const string Holds = "holds";

    internal IReadOnlyList<LexiconTerm> Load() => LexiconFile.Load(typeof(CommandWords).Assembly, Resource);
}
