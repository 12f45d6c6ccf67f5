namespace CommunityBot.Training;

/// <summary>A sentence with its intent and what the model sees of it.</summary>
/// <param name="Intent">The index of its intent.</param>
/// <param name="Line">The line it was made from; folds are parted by lines.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Features">Buckets and values.</param>
internal sealed record Example(int Intent, int Line, string Text, IReadOnlyList<(int Bucket, float Value)> Features);
