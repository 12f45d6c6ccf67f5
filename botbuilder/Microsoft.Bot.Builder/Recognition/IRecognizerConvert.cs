namespace Microsoft.Bot.Builder;

/// <summary>A typed result that can be filled from a <see cref="RecognizerResult"/>.</summary>
public interface IRecognizerConvert
{
    void Convert(dynamic result);
}
