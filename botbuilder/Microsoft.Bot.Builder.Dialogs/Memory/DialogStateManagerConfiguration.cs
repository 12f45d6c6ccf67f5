using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Which scopes there are, and which shorthand their paths have.</summary>
public class DialogStateManagerConfiguration
{
    public List<IPathResolver> PathResolvers { get; set; } = [];

    public List<MemoryScope> MemoryScopes { get; set; } = [];

    // The scopes keep nothing themselves, so one set serves all turns.
    internal static DialogStateManagerConfiguration Default { get; } = new()
    {
        PathResolvers = [new DollarPathResolver(), new HashPathResolver(), new AtAtPathResolver(), new AtPathResolver(), new PercentPathResolver()],
        MemoryScopes =
        [
            new TurnMemoryScope(),
            new SettingsMemoryScope(),
            new DialogMemoryScope(),
            new DialogContextMemoryScope(),
            new DialogClassMemoryScope(),
            new ClassMemoryScope(),
            new ThisMemoryScope(),
            new ConversationMemoryScope(),
            new UserMemoryScope(),
        ],
    };
}
