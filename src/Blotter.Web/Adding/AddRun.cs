using System.Collections.Immutable;
using Blotter.Coding;
using Blotter.Ledger;
using Blotter.Reading;
using Blotter.Web.Stores;

namespace Blotter.Web.Adding;

/// <summary>Reads and codes what somebody added. Each report is appended by itself, so that others' changes come in between.</summary>
internal sealed class AddRun(AddJob job, ReportCoder coder, StoreWriter writer, string origin)
{
    /// <summary>Reads all of it; how it ends is told by the job.</summary>
    public async Task Read(CancellationToken cancellation)
    {
        try
        {
            var names = job.Files.ToDictionary(file => file.Path, file => file.Name, StringComparer.Ordinal);
            var reader = new DocumentReader(job.Reading);
            foreach (var found in new ReportFinder(job.Reading).Find([.. names.Keys], standardInput: null, cancellation))
                job.Add(await Add(Named(found, names), reader, cancellation));
            job.End(problem: null);
        }
        catch (BlotterException problem)
        {
            job.End(problem.Message);
        }
        catch (OperationCanceledException)
        {
            job.End("the server was stopped; what was read until then is in the store");
        }
        finally
        {
            job.Folder.Delete(recursive: true);
        }
    }

    private async Task<AddedReport> Add(FoundReport found, DocumentReader reader, CancellationToken cancellation)
    {
        if (found.Report is not { } raw)
            return Failed(found.Origin, found.Problem!);
        try
        {
            var document = reader.Read(raw);
            var coded = coder.Code(document).Report;
            return await writer.Change(store => Told(document, store.Append(document, coded), store), cancellation);
        }
        catch (BlotterException problem) when (problem.Status != ExitStatus.StoreProblem)
        {
            return Failed(raw.Origin, problem);
        }
        catch (Exception bug) when (bug is not (BlotterException or OperationCanceledException))
        {
            return Failed(raw.Origin, Errors.Bug(bug, raw.Origin));
        }
    }

    private static AddedReport Told(Document document, AppendOutcome outcome, LedgerStore store)
    {
        ImmutableArray<AddedIncident> incidents = [.. store.Queries.IncidentsOf(document.Id).Select(incident => new AddedIncident(incident, incident.Reports == 1))];
        return new AddedReport(document.Title ?? document.Origin, outcome, null, incidents);
    }

    private static AddedReport Failed(string origin, BlotterException problem) => new(origin, null, $"{problem.Message} ({problem.Code})", []);

    // Where a file lay for the moment says nothing; the log keeps the name that people know it by.
    private FoundReport Named(FoundReport found, Dictionary<string, string> names)
    {
        var path = names.Keys.FirstOrDefault(path => found.Origin.StartsWith(path, StringComparison.Ordinal));
        if (path is null)
            return found;
        var name = $"{origin}:{names[path]}{found.Origin[path.Length..]}";
        return found.Report is { } raw ? FoundReport.Of(raw with { Origin = name, File = null }) : FoundReport.Failed(name, found.Problem!);
    }
}
