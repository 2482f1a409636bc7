using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>A sentence, its position, and which name each token is in.</summary>
internal readonly struct NamedSentence(Sentence sentence, int index, List<int> names, int lastFound = -1)
{
    /// <summary>Index of the last token of the place found last in it; -1 before one is found.</summary>
    public int LastFound => lastFound;

    /// <summary>Its position among those given.</summary>
    public int Index => index;

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens => sentence.Tokens;

    /// <summary>Whether it is a filing place alone.</summary>
    public bool IsDateline => sentence.Section == SectionKind.Dateline;

    /// <summary>The name that holds a token, or <c>null</c>.</summary>
    public Name? NameAt(int token) => names[token] >= 0 ? sentence.Names[names[token]] : null;

    /// <summary>A token's word in lower case; empty outside the sentence.</summary>
    public string WordAt(int token) => token >= 0 && token < sentence.Tokens.Length ? sentence.Tokens.ItemRef(token).Lower : "";

    /// <summary>Whether a comma and a location of the tagger follow a token: "Berea, Kentucky".</summary>
    public bool IsBeforeLocation(int token) =>
        WordAt(token + 1) == "," && token + 2 < sentence.Tokens.Length && NameAt(token + 2) is { Kind: NameKind.Location };
}
