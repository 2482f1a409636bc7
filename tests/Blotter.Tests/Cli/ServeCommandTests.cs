using System.Net;
using System.Net.Sockets;

namespace Blotter.Tests.Cli;

public sealed class ServeCommandTests
{
    [Fact]
    public void Refuses_an_address_that_others_reach()
    {
        using var folder = CommandFolder.WithTwoIncidents();
        var run = folder.Run("serve", "--address", "0.0.0.0");
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("error B220: 0.0.0.0");
    }

    [Fact]
    public void Names_the_port_that_another_program_has()
    {
        using var folder = CommandFolder.WithTwoIncidents();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString();
        var run = folder.Run("serve", "--port", port);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain($"error B221: 127.0.0.1, port {port}");
    }

    [Fact]
    public void Needs_a_store()
    {
        using var folder = new CommandFolder();
        folder.Run("serve", "--port", "0").Error.ShouldContain("error B103");
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "x")]
    [InlineData("--address", "localhost")]
    public void Refuses_what_is_no_address_and_no_port(string option, string value)
    {
        using var folder = CommandFolder.WithTwoIncidents();
        folder.Run("serve", option, value).Error.ShouldContain($"error B200: {option} takes");
    }

    [Fact]
    public async Task Prints_its_address_and_ends_in_order_when_interrupted()
    {
        using var folder = CommandFolder.WithTwoIncidents();
        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var run = await Task.Run(() => CommandRun.In(new CommandRun.Setting { Interruption = interruption.Token }, "serve", "--port", "0", "--store", folder.Store));
        run.Status.ShouldBe(0);
        run.Output.ShouldStartWith("Blotter is at http://127.0.0.1:");
    }
}
