using System.CommandLine;
using System.CommandLine.Parsing;
using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary>The options that narrow a list of incidents.</summary>
internal sealed class IncidentFilterOptions
{
    private readonly Option<PartialDate?> _from = CommonOptions.Date("--from", "First day, month or year of the period.");
    private readonly Option<PartialDate?> _to = CommonOptions.Date("--to", "Last day, month or year of the period.");
    private readonly Option<string?> _place = CommonOptions.Words("--place", "Words of the place's name.");
    private readonly Option<string?> _country = new("--country") { Description = "Country, by its two letters of ISO 3166-1.", HelpName = "CC" };
    private readonly Option<string?> _type = new("--type") { Description = "Kind of attack." };
    private readonly Option<int?> _minKilled = CommonOptions.Least("--min-killed", "At least so many killed.");
    private readonly Option<string?> _search = CommonOptions.Words("--search", "Words that a report on it holds.");

    public IncidentFilterOptions()
    {
        _type.AcceptOnlyFromAmong([.. SetList.Names<IncidentType>()]);
        _country.Validators.Add(result =>
        {
            if (result.Tokens is [var code] && (code.Value.Length != 2 || !code.Value.All(char.IsAsciiLetter)))
                result.AddError("--country takes the two letters of ISO 3166-1, such as IQ.");
        });
    }

    private IEnumerable<Option> All => [_from, _to, _place, _country, _type, _minKilled, _search];

    /// <summary>Whether some of them was given.</summary>
    public bool IsGiven(CommandResult result) => All.Any(option => result.GetResult(option) is { Implicit: false });

    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_from) is { } from && result.GetValue(_to) is { } to && from.FirstDay > to.LastDay)
                result.AddError("The period ends (--to) before it begins (--from).");
        });
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
