using System.Collections.Frozen;

namespace Blotter.Ledger;

/// <summary>The letters that people gave sources. The program gives none of its own.</summary>
public sealed class SourceLetters
{
    private readonly FrozenDictionary<string, SourceRating> _byKey;

    internal SourceLetters(FrozenDictionary<string, SourceRating> byKey) => _byKey = byKey;

    /// <summary>Where nobody rated anybody.</summary>
    public static SourceLetters None { get; } = new(FrozenDictionary<string, SourceRating>.Empty);

    /// <summary>The letter of a source or outlet, or <c>null</c>.</summary>
    public string? Of(string name) => RatingOf(name)?.Letter;

    /// <summary>The letter with who gave it and why, or <c>null</c>.</summary>
    public SourceRating? RatingOf(string name) => _byKey.Count == 0 ? null : _byKey.GetValueOrDefault(RatingTable.KeyOf(name));
}
