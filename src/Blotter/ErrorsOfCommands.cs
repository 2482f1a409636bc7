using System.Globalization;

namespace Blotter;

public static partial class Errors
{
    /// <summary>B200: a command line that does not follow the command's usage.</summary>
    /// <param name="command">The command's full name, such as <c>blotter read</c>.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static BlotterException BadCommandLine(string command, string problem) =>
        Bad("B200", null, $"{problem} See {command} --help for its usage.");

    /// <summary>B201: a command that does not exist.</summary>
    public static BlotterException UnknownCommand(string typed, string? nearest) =>
        Bad("B201", null, $"there is no command \"{typed}\". {(nearest is null ? "See blotter --help." : $"Perhaps \"{nearest}\" was meant.")}");

    /// <summary>B202: an option that the command does not have.</summary>
    public static BlotterException UnknownOption(string command, string typed, string? nearest) =>
        Bad("B202", null, $"{command} has no option {typed}. {(nearest is null ? $"See {command} --help." : $"Perhaps {nearest} was meant.")} " +
            "A file of that name goes after --.");

    /// <summary>B203: an option's date that cannot be.</summary>
    public static BlotterException BadOptionDate(string option, string value) =>
        Bad("B203", null, $"cannot read the date \"{value}\" of {option}. Write YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists.");

    /// <summary>B204: a file for output that cannot be written.</summary>
    public static BlotterException CannotWrite(string path, Exception inner) =>
        new("B204", ExitStatus.BadInput, path, $"cannot write: {inner.Message.TrimEnd('.')}. Name a file in a folder that you may write to.", inner);

    /// <summary>B205: many reports where one was asked for.</summary>
    public static BlotterException OneReportOnly(string where, string option) =>
        Bad("B205", where, $"holds several reports, and {option} takes one. Use --json or --as muc4, or name a file with one report.");

    /// <summary>B206: a run stopped by Ctrl-C.</summary>
    public static BlotterException Interrupted() =>
        new("B206", ExitStatus.Interrupted, null, "interrupted. What was read so far is kept; run the same command again to go on.");

    /// <summary>B207: a sentence that the report does not have.</summary>
    /// <param name="origin">The report.</param>
    /// <param name="number">The number asked for.</param>
    /// <param name="count">How many sentences the report has.</param>
    public static BlotterException NoSuchSentence(string origin, int number, int count) => Bad(
        "B207", origin, string.Create(CultureInfo.InvariantCulture, $"has no sentence {number}, only {count}. See all of them with --syntax alone."));

    /// <summary>B208: an option's date that is no day where a day is needed.</summary>
    /// <param name="option">The option.</param>
    /// <param name="date">Its value.</param>
    public static BlotterException OptionNeedsDay(string option, PartialDate date) =>
        Bad("B208", null, $"{option} {date} is a whole {(date.Month is null ? "year" : "month")}, and relative times count from one day. Write it as YYYY-MM-DD, such as {date}{(date.Month is null ? "-01-01" : "-01")}, or leave {option} out.");

    /// <summary>B220: an address for the page that others may reach.</summary>
    public static BlotterException AddressNotLoopback(string address) =>
        Bad("B220", address, "others can reach the page at this address, and without encryption whoever is between reads their passwords. Give --certificate and --key, or --plain-http where nobody is between.");

    /// <summary>B221: an address or port that cannot be listened on.</summary>
    public static BlotterException CannotListen(string address, int port, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var where = string.Create(CultureInfo.InvariantCulture, $"{address}, port {port}");
        return new("B221", ExitStatus.BadInput, where, $"cannot listen there ({inner.Message.TrimEnd('.')}). Give another port with --port; 0 takes any that is free.", inner);
    }

    /// <summary>B222: a value in a page's address that cannot be read.</summary>
    /// <param name="field">The field's name in the address.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static BlotterException UnreadableFilter(string field, string problem) =>
        Bad("B222", field, $"{problem} Correct the value, or leave the field out.");

    /// <summary>B226: accounts are needed and there is none.</summary>
    public static BlotterException NoAccounts(string store) =>
        Bad("B226", store, "whoever connects needs an account, and this store has none. Make one with blotter users add NAME --role editor.");

    /// <summary>B227: the file of accounts.</summary>
    public static BlotterException AccountsUnusable(string path, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new BlotterException("B227", ExitStatus.StoreProblem, path, $"the accounts cannot be used ({inner.Message}). Check the rights of the file and of its folder.", inner);
    }

    /// <summary>B228: a name that no account can have.</summary>
    public static BlotterException UnusableName(string name, string why) => Bad("B228", name, $"{why}. Give another name.");

    /// <summary>B229: a password that is too short or too long.</summary>
    public static BlotterException UnusablePassword(int shortest) =>
        Bad("B229", null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a password has {shortest} to 1000 characters. Several words that don't belong together make a good one."));

    /// <summary>B231: an account that isn't there.</summary>
    public static BlotterException NoSuchAccount(string name) => Bad("B231", name, "there is no account of this name. List them with blotter users list.");

    /// <summary>B232: a certificate that cannot be used.</summary>
    public static BlotterException UnusableCertificate(string path, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new BlotterException("B232", ExitStatus.BadInput, path, $"the certificate cannot be used ({inner.Message.TrimEnd('.')}). Give the certificate and its key as PEM files.", inner);
    }

    /// <summary>B225: too many reports wait to be read.</summary>
    public static BlotterException TooMuchAdded() => Bad("B225", null, "too much that was added before still waits to be read. Nothing was added; try again when it is done.");

    /// <summary>B224: a form that none of the pages of this run of the server made.</summary>
    public static BlotterException ForeignForm() => Bad(
        "B224", null, "this form was not made by a page of this server, or the server was started anew since, so nothing was changed. Go back, load the page anew and send the form again.");

    /// <summary>B223: a field of a form that cannot be used.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static BlotterException UnusableField(string field, string problem) =>
        Bad("B223", field, $"{problem}. Correct it and send the form again; nothing was changed.");
}
