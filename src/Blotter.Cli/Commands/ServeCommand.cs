using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
        Description = "The address to listen on. Whoever connects from another computer needs an account (blotter users).",
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

    private readonly Option<string> _as = new("--as") { Description = "The name under which the log keeps what is decided at this computer.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<bool> _accounts = new("--accounts") { Description = "Demand accounts at this computer too, as behind a proxy." };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "The certificate by which connections are encrypted, with those that vouch for it; PEM.", HelpName = "FILE" };
    private readonly Option<string?> _key = new("--key") { Description = "The certificate's key; PEM.", HelpName = "FILE" };
    private readonly Option<bool> _plain = new("--plain-http") { Description = "Let other computers connect without encryption: whoever is between reads passwords." };
    private readonly Option<bool> _open = new("--open") { Description = "Open it in the browser." };

    public ServeCommand(Terminal terminal)
        : base("serve", "Show the store in a browser, until Ctrl-C.", "blotter serve --open", "blotter serve --store archive.db --port 0")
    {
        _terminal = terminal;
        Add(_store);
        Add(_address);
        Add(_port);
        Add(_as);
        Add(_accounts);
        Add(_certificate);
        Add(_key);
        Add(_plain);
        Add(_open);
        Validators.Add(Check);
        SetAction((parsed, _) => Run(parsed));
    }

    // All that needs the web's own framework is behind this call, so that no other command loads it.
    private async Task<int> Run(ParseResult parsed)
    {
        var interruption = _terminal.Interruption;
        var options = OptionsOf(parsed);
        await using var server = await WebServer.StartAsync(options);
        if (options is { DemandsAccounts: true, IsEncrypted: false })
            _terminal.Error.Writer.WriteLine("warning: connections are not encrypted. Whoever is between this computer and those who connect reads their passwords.");
        _terminal.Output.WriteLine($"Blotter is at {server.Address}  (Ctrl-C ends it)");
        _terminal.Flush();
        if (parsed.GetValue(_open))
            Browser.Open(server.Address, _terminal);
        await server.ServeAsync(interruption);
        return (int)ExitStatus.Done;
    }

    private WebOptions OptionsOf(ParseResult parsed) => new(parsed.GetRequiredValue(_store), parsed.GetRequiredValue(_address), parsed.GetValue(_port))
    {
        By = parsed.GetRequiredValue(_as),
        Accounts = parsed.GetValue(_accounts),
        Certificate = parsed.GetValue(_certificate) is { } certificate ? Load(certificate, parsed.GetRequiredValue(_key)!) : null,
        AllowsPlainHttp = parsed.GetValue(_plain),
        Clock = _terminal.Clock,
    };

    private void Check(CommandResult result)
    {
        if (result.GetResult(_certificate) is { Tokens.Count: > 0 } != result.GetResult(_key) is { Tokens.Count: > 0 })
            result.AddError("--certificate and --key belong together.");
        if (result.GetResult(_as) is { Tokens: [var name] } && string.IsNullOrWhiteSpace(name.Value))
            result.AddError("--as is empty.");
    }

    private static X509Certificate2 Load(string certificate, string key)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(certificate, key);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Errors.UnusableCertificate(certificate, failure);
        }
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
