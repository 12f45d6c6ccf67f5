using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>Finding the choice a sentence makes.</summary>
public class ChoiceBenchmarks
{
    private readonly List<Choice> _colours = [.. new[] { "红色", "绿色", "蓝色", "黄色", "白色" }.Select(colour => new Choice(colour))];
    private readonly List<Choice> _english = [.. new[] { "red", "green", "blue", "yellow", "white" }.Select(colour => new Choice(colour))];
    private readonly FindChoicesOptions _chinese = new() { Locale = "zh-cn" };

    [Benchmark(Baseline = true)]
    public int Choice_in_English() => ChoiceRecognizers.RecognizeChoices("I would like the yellow one please", _english).Count;

    [Benchmark]
    public int Choice_in_Chinese() => ChoiceRecognizers.RecognizeChoices("我要黄色的那个，谢谢", _colours, _chinese).Count;
}
