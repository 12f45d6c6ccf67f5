namespace CommunityBot.Training;

/// <summary>What one model learns.</summary>
/// <param name="Name">The model's file without its ending.</param>
/// <param name="Classes">What it tells apart.</param>
/// <param name="Features">How many features it may know.</param>
/// <param name="Lessons">The examples it is trained from, spoiled copies among them.</param>
/// <param name="Questions">The examples it is judged by, with the kind of noise.</param>
internal sealed record Course(string Name, IReadOnlyList<string> Classes, int Features, Example[] Lessons, (string Noise, Example Example)[] Questions);
