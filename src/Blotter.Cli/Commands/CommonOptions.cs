using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Blotter.Cli.Terminals;

namespace Blotter.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>Where the store is unless told otherwise.</summary>
    public const string UsualStore = "blotter.db";

    /// <summary>The name of <see cref="Debug"/>, for the place that looks for it when nothing else works.</summary>
    public const string DebugName = "--debug";

    private const string ColorName = "--color";

    /// <summary><c>--color</c>, of every command.</summary>
    public static Option<string> Color()
    {
        var option = new Option<string>(ColorName)
        {
            Description = "When to use colours; auto is on a terminal without NO_COLOR.",
            DefaultValueFactory = _ => "auto",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("auto", "always", "never");
        return option;
    }

    /// <summary>The colours asked for.</summary>
    public static ColorChoice ColorOf(ParseResult parsed) => Enum.Parse<ColorChoice>(parsed.GetRequiredValue<string>(ColorName), ignoreCase: true);

    /// <summary><c>--debug</c>, of every command.</summary>
    public static Option<bool> Debug() => new(DebugName) { Description = "Show the stack trace of a bug.", Recursive = true };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json(string description) => new("--json") { Description = description };

    /// <summary><c>--store</c>.</summary>
    public static Option<string> Store() => new("--store")
    {
        Description = "The store's file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => UsualStore,
    };

    /// <summary><c>--why</c>, of what a person decides: the log keeps it.</summary>
    public static Option<string> Why()
    {
        var option = new Option<string>("--why") { Description = "The reason, for those who read the record later.", HelpName = "TEXT", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var why] && string.IsNullOrWhiteSpace(why.Value))
                result.AddError("--why is empty.");
        });
        return option;
    }

    /// <summary><c>--by</c>, of what a person decides.</summary>
    public static Option<string> By() => new("--by")
    {
        Description = "Who says so; the account's name unless told otherwise.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary>The reports to read.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders, patterns in quotes, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>An option whose value is a date of any granularity.</summary>
    public static Option<PartialDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => ParseDate(name, result),
    };

    /// <summary>An option whose value is a day; months and years are refused.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => ParseDate(name, result) switch
        {
            { Day: not null } day => day.FirstDay,
            { } coarse => throw Errors.OptionNeedsDay(name, coarse),
            null => null,
        },
    };

    /// <summary>An option whose value is a whole number from 1.</summary>
    public static Option<int> Count(string name, string description, int usual) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result => ParseNumber(name, least: 1, result),
    };

    /// <summary>An option whose value is a number counted from 1, if it is given.</summary>
    public static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseNumber(name, least: 1, result),
    };

    /// <summary>An option whose value is a whole number from 0.</summary>
    public static Option<int?> Least(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseNumber(name, least: 0, result),
    };

    /// <summary>An option whose value holds at least one letter or digit, since one that holds none finds nothing.</summary>
    public static Option<string?> Words(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "WORDS" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var words] && !words.Value.Any(char.IsLetterOrDigit))
                result.AddError($"{name} needs a word.");
        });
        return option;
    }

    private static int ParseNumber(string name, int least, ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least}."));
        return default;
    }

    private static PartialDate? ParseDate(string name, ArgumentResult result)
    {
        var value = result.Tokens[0].Value;
        return PartialDate.TryParse(value, out var date) ? date : throw Errors.BadOptionDate(name, value);
    }
}
