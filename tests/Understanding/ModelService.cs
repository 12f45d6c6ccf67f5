using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Understanding;

/// <summary>A service that speaks chat completions over real HTTP and answers as a spec wishes.</summary>
internal sealed class ModelService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelService(WebApplication app) => _app = app;

    /// <summary>What it was sent last.</summary>
    public JsonElement Asked { get; private set; }

    /// <summary>How often it was asked.</summary>
    public int Times { get; private set; }

    public string Endpoint => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    /// <summary>A service whose model says something.</summary>
    public static Task<ModelService> SayingAsync(string content) =>
        AnsweringAsync(context => context.Response.WriteAsJsonAsync(new { choices = new[] { new { message = new { role = "assistant", content } } } }));

    /// <summary>A service that answers in its own way.</summary>
    public static async Task<ModelService> AnsweringAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var service = new ModelService(app);
        app.MapPost("/v1/chat/completions", async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            service.Asked = JsonDocument.Parse(await reader.ReadToEndAsync()).RootElement;
            service.Times++;
            await answer(context);
        });
        await app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
