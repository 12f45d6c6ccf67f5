using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Microsoft.Bot.Connector;

/// <content>How a bot names itself to a channel.</content>
public partial class ConnectorClient
{
    internal static readonly string BotUserAgent = $"Microsoft-BotFramework/3.1 (BotBuilder .Net/{GetClientVersion<ConnectorClient>(null)}; {Product(GetASPNetVersion())}; {GetOsVersion()}; {GetArchitecture()})";

    public static string GetOsVersion() => RuntimeInformation.OSDescription.Trim().Replace('(', '[').Replace(')', ']');

    public static string GetArchitecture() => RuntimeInformation.ProcessArchitecture.ToString();

    public static string GetASPNetVersion() =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName ?? RuntimeInformation.FrameworkDescription.Trim();

    public static string GetClientVersion<T>(T client) => typeof(T).Assembly.GetName().Version?.ToString() ?? "1.0.0.0";

    /// <summary>Sets on a client what every request to a channel carries.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        lock (httpClient)
        {
            var headers = httpClient.DefaultRequestHeaders;
            if (!headers.UserAgent.Any(product => product.Product?.Name == "Microsoft-BotFramework"))
            {
                headers.UserAgent.ParseAdd(BotUserAgent);
            }

            headers.ExpectContinue = false;
            if (!headers.Accept.Any(accept => accept.MediaType == "*/*"))
            {
                headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            }
        }
    }

    // ".NETCoreApp,Version=v10.0" as the name and version of a product.
    private static string Product(string framework) => string.Concat(framework.Split(' ', '=')).Replace(',', '/');
}
