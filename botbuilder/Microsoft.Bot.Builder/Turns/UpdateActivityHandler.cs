using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees an activity before it replaces an earlier one.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);
