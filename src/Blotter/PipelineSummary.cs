using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter;

/// <summary>What a run did and found. Findings are those of the reports appended; what was skipped is in the ledger already.</summary>
public sealed record ReadSummary
{
    /// <summary>Reports at addresses that were not known.</summary>
    public required int New { get; init; }

    /// <summary>Other bytes at known addresses.</summary>
    public required int NewVersions { get; init; }

    /// <summary>Known bytes, coded again by another coder version.</summary>
    public required int Recoded { get; init; }

    /// <summary>Reports that the ledger held already.</summary>
    public required int Skipped { get; init; }

    /// <summary>Reports that could not be read or coded.</summary>
    public required int Failed { get; init; }

    /// <summary>The first failure, or <c>null</c>.</summary>
    public BlotterException? FirstProblem { get; init; }

    /// <summary>Words in the reports appended: runs of anything but white space.</summary>
    public required long Words { get; init; }

    /// <summary>Incidents by type.</summary>
    public required ImmutableSortedDictionary<IncidentType, int> Types { get; init; }

    /// <summary>Incidents by country (ISO 3166-1 alpha-2); those without a country are left out.</summary>
    public required ImmutableSortedDictionary<string, int> Countries { get; init; }

    /// <summary>Claims about numbers of killed.</summary>
    public required int KilledClaims { get; init; }

    /// <summary>Claims about numbers of injured.</summary>
    public required int InjuredClaims { get; init; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Reports appended.</summary>
    public int Read => New + NewVersions + Recoded;

    /// <summary>Incidents found.</summary>
    public int Incidents => Types.Values.Sum();

    /// <summary>What a program that ran this should exit with: when not one report could be read, what the first failure stands for.</summary>
    public ExitStatus Status => this switch
    {
        { Interrupted: true } => ExitStatus.Interrupted,
        { Failed: 0 } => ExitStatus.Done,
        { Read: 0, Skipped: 0 } => FirstProblem!.Status,
        _ => ExitStatus.SomeFailed,
    };
}

/// <summary>Counts while a run goes on.</summary>
internal sealed class PipelineTally
{
    private readonly Dictionary<AppendOutcome, int> _outcomes = [];
    private readonly SortedDictionary<IncidentType, int> _types = [];
    private readonly SortedDictionary<string, int> _countries = new(StringComparer.Ordinal);
    private BlotterException? _firstProblem;
    private int _failed;
    private int _killedClaims;
    private int _injuredClaims;
    private long _words;

    public int Skipped { get; set; }

    public bool Interrupted { get; set; }

    public void Add(AppendOutcome outcome, Document document, CodedReport report)
    {
        if (outcome == AppendOutcome.AlreadyHeld)
        {
            // The same bytes twice in one run.
            Skipped++;
            return;
        }
        _outcomes[outcome] = Count(outcome) + 1;
        _words += WordsOf(document.Text);
        foreach (var incident in report.Incidents)
        {
            _types[incident.Type] = _types.GetValueOrDefault(incident.Type) + 1;
            if (incident.Place?.Country is { } country)
                _countries[country] = _countries.GetValueOrDefault(country) + 1;
        }
        _killedClaims += report.Claims.Count(claim => claim.Facet == Facet.Killed);
        _injuredClaims += report.Claims.Count(claim => claim.Facet == Facet.Injured);
    }

    public void AddFailure(BlotterException problem)
    {
        _failed++;
        _firstProblem ??= problem;
    }

    public ReadProgress Progress(int? total, BlotterException? problem) =>
        new(_outcomes.Values.Sum(), Skipped, _failed, total, _words, problem);

    public ReadSummary Summary() => new()
    {
        New = Count(AppendOutcome.Added),
        NewVersions = Count(AppendOutcome.NewVersion),
        Recoded = Count(AppendOutcome.Recoded),
        Skipped = Skipped,
        Failed = _failed,
        FirstProblem = _firstProblem,
        Words = _words,
        Types = _types.ToImmutableSortedDictionary(),
        Countries = _countries.ToImmutableSortedDictionary(StringComparer.Ordinal),
        KilledClaims = _killedClaims,
        InjuredClaims = _injuredClaims,
        Interrupted = Interrupted,
    };

    private int Count(AppendOutcome outcome) => _outcomes.GetValueOrDefault(outcome);

    private static long WordsOf(string text)
    {
        long words = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var letter = !char.IsWhiteSpace(unit);
            if (letter && !inside)
                words++;
            inside = letter;
        }
        return words;
    }
}
