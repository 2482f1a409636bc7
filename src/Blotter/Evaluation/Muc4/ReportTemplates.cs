using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>Templates by the report that they belong to.</summary>
public sealed class ReportTemplates
{
    private readonly FrozenDictionary<string, ImmutableArray<Muc4Template>> _byReport;

    /// <summary>Sorts templates by report.</summary>
    public ReportTemplates(IEnumerable<Muc4Template> templates)
    {
        var reports = templates.GroupBy(template => template.MessageId, StringComparer.OrdinalIgnoreCase).ToList();
        Ids = [.. reports.Select(report => report.Key)];
        _byReport = reports.ToFrozenDictionary(report => report.Key, report => report.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The reports, in the order of their first templates.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The templates of a report, in their order; empty where there are none.</summary>
    public ImmutableArray<Muc4Template> this[string report] => _byReport.GetValueOrDefault(report, []);

    /// <summary>Whether there is a template of a report.</summary>
    public bool Has(string report) => _byReport.ContainsKey(report);
}
