using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>A sentence with its class and what the model sees of it.</summary>
/// <param name="Class">The index of its class.</param>
/// <param name="Line">The line it was made from; folds are parted by lines.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Weight">How much it counts; spoiled copies count less.</param>
/// <param name="Features">What the model sees.</param>
internal sealed record Example(int Class, int Line, string Text, float Weight, Features Features);
