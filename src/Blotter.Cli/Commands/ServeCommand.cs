using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Blotter.Cli.Terminals;
using Blotter.Web;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter serve</c>: shows the store in a browser.</summary>
internal sealed class ServeCommand : BlotterCommand
{
    private const int UsualPort = 4780;

    private readonly Terminal _terminal;
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<IPAddress> _address = new("--address")
    {
        Description = "The address to listen on; one of this computer alone.",
        HelpName = "IP",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = ParseAddress,
    };

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 takes any that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualPort,
        CustomParser = ParsePort,
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open it in the browser." };

    public ServeCommand(Terminal terminal)
        : base("serve", "Show the store in a browser, until Ctrl-C.", "blotter serve --open", "blotter serve --store archive.db --port 0")
    {
        _terminal = terminal;
        Add(_store);
        Add(_address);
        Add(_port);
        Add(_open);
        SetAction((parsed, _) => Run(parsed));
    }

    // All that needs the web's own framework is behind this call, so that no other command loads it.
    private async Task<int> Run(ParseResult parsed)
    {
        var interruption = _terminal.Interruption;
        await using var server = await WebServer.StartAsync(
            new WebOptions(parsed.GetRequiredValue(_store), parsed.GetRequiredValue(_address), parsed.GetValue(_port)));
        _terminal.Output.WriteLine($"Blotter is at {server.Address}  (Ctrl-C ends it)");
        _terminal.Flush();
        if (parsed.GetValue(_open))
            Browser.Open(server.Address, _terminal);
        await server.ServeAsync(interruption);
        return (int)ExitStatus.Done;
    }

    private static IPAddress? ParseAddress(ArgumentResult result)
    {
        if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
            return address;
        result.AddError("--address takes an IP address, such as 127.0.0.1.");
        return null;
    }

    private static int ParsePort(ArgumentResult result)
    {
        if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        result.AddError("--port takes a whole number from 0 to 65535.");
        return default;
    }
}
