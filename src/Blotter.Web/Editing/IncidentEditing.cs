using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;
using Blotter.Web.Stores;

namespace Blotter.Web.Editing;

/// <summary>How a change of an incident went.</summary>
/// <param name="Incident">The incident's id now.</param>
/// <param name="Entry">Number of the decision's log entry; <c>null</c> when nothing was written.</param>
/// <param name="Changes">What others did since the form was shown, for which nothing was written.</param>
internal sealed record EditOutcome(string Incident, long? Entry, ImmutableArray<IncidentChange> Changes);

/// <summary>Changes incidents, unless they are no longer as the person saw them.</summary>
internal sealed class IncidentEditing(StoreWriter writer)
{
    /// <summary>Makes a change of an incident, or none when it is in another state than it was seen in.</summary>
    /// <param name="seen">The incidents that the person saw, with their states; the first is changed.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="change">Changes it and gives its id from then on.</param>
    /// <param name="cancellation">Looked at until the change begins.</param>
    public Task<EditOutcome> Change(ImmutableArray<SeenIncident> seen, string by, Func<LedgerStore, string> change, CancellationToken cancellation) => writer.Change(
        store =>
        {
            foreach (var one in seen)
            {
                var now = store.Queries.Incident(one.Id);
                if (one.Version is not { } version || !version.IsSame(now.Version))
                    return new EditOutcome(now.Summary.Id, null, one.Version is { } old ? store.Queries.Changes(now.Summary.Id, old.Entry) : []);
            }
            var incident = change(store);
            return new EditOutcome(incident, store.Queries.LastDecision(by)!.Entry, []);
        },
        cancellation);
}

/// <summary>An incident as a person saw it.</summary>
/// <param name="Id">Its id then.</param>
/// <param name="Version">Its state; <c>null</c> when the form doesn't say.</param>
internal readonly record struct SeenIncident(string Id, IncidentVersion? Version);
