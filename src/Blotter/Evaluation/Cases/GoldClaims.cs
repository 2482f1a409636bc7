using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>The gold's claims by the key of their incident.</summary>
internal sealed class GoldClaims
{
    private readonly ILookup<string, Item> _byIncident;

    private GoldClaims(ILookup<string, Item> byIncident) => _byIncident = byIncident;

    /// <summary>The claims on the given facets, or <c>null</c> when the gold leaves claims out.</summary>
    public static GoldClaims? Of(GoldNode gold, ImmutableHashSet<Facet> facets, GoldFields fields)
    {
        if (gold.Optional("claims") is not { } claims)
            return null;
        var keys = gold.Optional("incidents")?.Items().Select(incident => incident.Required("key").Text()).ToHashSet(StringComparer.Ordinal) ?? [];
        // All are read, so that a malformed claim on a facet that is not scored is found too.
        var all = claims.Items()
            .Select(claim => (Key: IncidentOf(claim, keys), Facet: claim.Required("facet").Member<Facet>(), Item: Claim(claim, fields)))
            .ToImmutableArray();
        var scored = all.Where(claim => facets.Contains(claim.Facet));
        return new GoldClaims(scored.ToLookup(claim => claim.Key, claim => claim.Item, StringComparer.Ordinal));
    }

    /// <summary>The claims on one incident.</summary>
    public ImmutableArray<Item> On(string key) => [.. _byIncident[key]];

    private static string IncidentOf(GoldNode claim, HashSet<string> keys)
    {
        var incident = claim.Only("incident", "facet", "value", "source", "stance", "quote", "nth").Required("incident");
        return keys.Contains(incident.Text()) ? incident.Text() : throw incident.Malformed($"no incident has the key \"{incident.Text()}\"");
    }

    private static Item Claim(GoldNode claim, GoldFields fields)
    {
        var facet = SetList.Name(claim.Required("facet").Member<Facet>());
        return new Item
        {
            Label = $"{facet} {claim.Required("value").Text()}",
            Key = facet,
            Spans = fields.SpansOf(claim),
            Traits =
            [
                .. fields.Speaker(claim, "source", CaseFacet.ClaimSource),
                .. GoldFields.Member<Stance>(claim, "stance", CaseFacet.ClaimStance),
            ],
        };
    }
}
