using System.CommandLine;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary>What a user may say about the reports that a command reads; it goes before all that is found in them.</summary>
internal sealed class ReadingOptionSet
{
    private readonly Option<PartialDate?> _published = CommonOptions.Date("--published", "Publication date of the reports.");
    private readonly Option<string?> _publisher = new("--publisher") { Description = "Publisher of the reports.", HelpName = "NAME" };
    private readonly Option<string?> _url = new("--url") { Description = "Address of the report on the web.", HelpName = "URL" };

    public void AddTo(Command command)
    {
        command.Add(_published);
        command.Add(_publisher);
        command.Add(_url);
    }

    public ReadingOptions Of(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(_published),
        Publisher = parsed.GetValue(_publisher),
        Url = parsed.GetValue(_url),
    };
}
