using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;
using Blotter.Reconciling;

namespace Blotter.Evaluation.Tallies;

/// <summary>What a tally of a case covers, as a person read it; its period, countries and whom it is against stand in the case's gold.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Quote">The tally's quote in the gold.</param>
/// <param name="Unit">What its number counts.</param>
/// <param name="Types">Kinds of attack, empty for any; <c>null</c> where that is not scored.</param>
/// <param name="Areas">Areas narrower than a country; <c>null</c> where that is not scored.</param>
/// <param name="By">Whose deeds alone are counted, or <c>null</c> for anybody's.</param>
/// <param name="ScoresBy">Whether <paramref name="By"/> is scored.</param>
/// <param name="HasTarget">Whether whom the gold has it against narrows it: not where that is an area, or people in general.</param>
/// <param name="Counts">Whether it is told well enough what it hit to be counted.</param>
/// <param name="Hits">Kinds of targets and victims, as the contract writes them; empty for any.</param>
internal sealed record JudgedScope(
    string Case, string Quote, TallyUnit Unit, ImmutableArray<IncidentType>? Types, ImmutableArray<JudgedArea>? Areas, string? By, bool ScoresBy, bool HasTarget, bool Counts, ImmutableArray<string> Hits)
{
    private const string Any = "*";
    private const string NotScored = "?";
    private const string NoTarget = "-";

    /// <summary>Reads a tab-separated file of judged scopes, with the columns of <c>bench/tallies/cases.tsv</c>.</summary>
    /// <exception cref="BlotterException">B306: it cannot be read. B331: it is not in that form.</exception>
    public static ImmutableArray<JudgedScope> Read(string path)
    {
        try
        {
            return [.. DataFile.Parse(path, File.ReadAllBytes(path)).Rows.Select(Scope)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Errors.AnnotatedFileCannotBeRead(path, failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw Errors.MalformedScopes(path, failure);
        }
    }

    private static JudgedScope Scope(DataRow row) => new(
        row["case"],
        row["quote"],
        Member<TallyUnit>(row["unit"], row),
        row["types"] switch
        {
            NotScored => null,
            Any => [],
            _ => [.. row.Values("types").Select(type => Member<IncidentType>(type, row))],
        },
        row["areas"] == NotScored ? null : [.. row.Values("areas").Select(area => JudgedArea.Parse(area, row.Line))],
        row["by"].Length == 0 || row["by"] == NotScored ? null : row["by"],
        row["by"] != NotScored,
        row["hits"] != NoTarget,
        row["hits"] != NotScored,
        row["hits"] is NoTarget or NotScored ? [] : row.Values("hits"));

    private static T Member<T>(string written, DataRow row)
        where T : struct, Enum => SetList.Find<T>(written) ?? throw new InvalidDataException($"line {row.Line}: \"{written}\" is no {typeof(T).Name}");
}

/// <summary>An area narrower than a country.</summary>
/// <param name="Names">What it may be called.</param>
/// <param name="Middle">Its middle.</param>
/// <param name="Kilometres">Roughly how far it reaches from there.</param>
internal sealed record JudgedArea(ImmutableArray<string> Names, GeoPoint Middle, double Kilometres)
{
    /// <summary>Reads <c>name=other name@latitude,longitude,kilometres</c>.</summary>
    /// <exception cref="InvalidDataException">It is not in that form.</exception>
    public static JudgedArea Parse(string written, int line)
    {
        var parts = written.Split('@');
        double[] numbers = parts.Length == 2 ? [.. parts[1].Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))] : [];
        return numbers is [var lat, var lon, var kilometres]
            ? new JudgedArea([.. parts[0].Split('=')], new GeoPoint(lat, lon), kilometres)
            : throw new InvalidDataException($"line {line}: \"{written}\" is no area");
    }
}
