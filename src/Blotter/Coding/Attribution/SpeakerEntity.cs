using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>A source while a report is read: what is known of it grows with its mentions.</summary>
internal sealed class SpeakerEntity
{
    /// <summary>Its name or short description.</summary>
    public required string Name { get; set; }

    /// <summary>What kind of source it is.</summary>
    public required SourceKind Kind { get; set; }

    /// <summary>Whether its name is one.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it is one person.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether it is several people.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Its sex, where words say it.</summary>
    public Sex? Sex { get; set; }

    /// <summary>Whom it speaks for.</summary>
    public string? Of { get; set; }

    /// <summary>Through whom it is heard.</summary>
    public SpeakerEntity? Via { get; set; }

    /// <summary>Whether something was said to be its words, so that how it is heard is settled.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>Where it is first named as a source; <c>null</c> for a publisher that the text does not name.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>The nouns that described it so far, as lemmas in lower case.</summary>
    public HashSet<string> Heads { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it was mentioned last.</summary>
    public int LastMention { get; set; }

    /// <summary>Its id in the report's list.</summary>
    public string? Id { get; set; }
}
