using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Blotter.Resolving;

/// <summary>One reason for or against two mentions being of one incident.</summary>
/// <param name="Name">As in <c>link-evidence.tsv</c>.</param>
/// <param name="Weight">Natural logarithm of odds: above 0 speaks for, below 0 against.</param>
/// <param name="Detail">What was found, or <c>null</c> where the name says all.</param>
public sealed record LinkEvidence(string Name, double Weight, string? Detail = null)
{
    /// <summary>The name of what holds for any two mentions, before anything is known of them.</summary>
    public const string Prior = "any-two";

    /// <summary>Whether it says nothing about these two mentions.</summary>
    [JsonIgnore]
    public bool IsPrior => string.Equals(Name, Prior, StringComparison.Ordinal);
}

/// <summary>The weights of evidence.</summary>
internal sealed class EvidenceWeights
{
    private readonly FrozenDictionary<string, double> _weights;

    private EvidenceWeights(DataFile file) => _weights = file.Rows.ToFrozenDictionary(
        row => row["evidence"], row => double.Parse(row["weight"], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Those of <c>link-evidence.tsv</c>.</summary>
    public static EvidenceWeights Shipped { get; } = new(DataFile.Load("Resolving/link-evidence.tsv"));

    /// <summary>The weight of one unit.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such evidence.</exception>
    public double this[string name] => _weights[name];

    /// <summary>Evidence with the table's weight.</summary>
    public LinkEvidence Of(string name, string? detail = null) => new(name, _weights[name], detail);
}
