using System.CommandLine;
using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary>The options that narrow a list of incidents.</summary>
internal sealed class IncidentFilterOptions
{
    private readonly Option<PartialDate?> _from = CommonOptions.Date("--from", "First day, month or year of the period.");
    private readonly Option<PartialDate?> _to = CommonOptions.Date("--to", "Last day, month or year of the period.");
    private readonly Option<string?> _place = new("--place") { Description = "Words of the place's name.", HelpName = "WORDS" };
    private readonly Option<string?> _country = new("--country") { Description = "Country, by its two letters of ISO 3166-1.", HelpName = "CC" };
    private readonly Option<string?> _type = new("--type") { Description = "Kind of attack." };
    private readonly Option<int?> _minKilled = new("--min-killed") { Description = "At least so many killed.", HelpName = "N" };
    private readonly Option<string?> _search = new("--search") { Description = "Words that a report on it holds.", HelpName = "WORDS" };

    public IncidentFilterOptions() => _type.AcceptOnlyFromAmong([.. SetList.Names<IncidentType>()]);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _from, _to, _place, _country, _type, _minKilled, _search })
            command.Add(option);
    }

    public IncidentFilter Of(ParseResult parsed) => new()
    {
        From = parsed.GetValue(_from)?.FirstDay,
        To = parsed.GetValue(_to)?.LastDay,
        Place = parsed.GetValue(_place),
        Country = parsed.GetValue(_country),
        Type = parsed.GetValue(_type) is { } type ? SetList.Parse<IncidentType>(type) : null,
        MinKilled = parsed.GetValue(_minKilled),
        Text = parsed.GetValue(_search),
    };
}
