using System.Text.Json;
using Blotter.Reading;

namespace Blotter.Evaluation.Gva;

/// <summary>Articles in JSON lines, each with the number of its incident.</summary>
internal static class GvaArticles
{
    /// <summary>The articles of a file in their order, each with the number of its incident, if it has one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Told of each article that cannot be read; it is left out.</param>
    /// <param name="cancellation">Looked at before each article.</param>
    public static IEnumerable<(RawReport Article, string? Incident)> Read(string path, Action<BlotterException> problem, CancellationToken cancellation)
    {
        foreach (var found in new ReportFinder(new ReadingOptions()).Find([path], null, cancellation))
        {
            if (found.Problem is not null)
                problem(found.Problem);
            if (found.Report is { } raw)
                yield return (raw, IncidentOf(raw));
        }
    }

    /// <summary>What comes of an article, or <c>null</c> where it cannot be read or coded.</summary>
    public static T? Try<T>(Func<T> work, Action<BlotterException> problem)
        where T : class
    {
        try
        {
            return work();
        }
        catch (BlotterException failure)
        {
            problem(failure);
            return null;
        }
    }

    // What the reading layer does not know of: the register's number.
    private static string? IncidentOf(RawReport raw)
    {
        if (raw.Format != ReportFormat.Jsonl)
            return null;
        using var json = JsonDocument.Parse(raw.Bytes);
        return json.RootElement.TryGetProperty("incident", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
    }
}
