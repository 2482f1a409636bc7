using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>The report's own publisher as a source: named in the text, as "this newspaper" or "we". One report's.</summary>
internal sealed class ReportPublisher
{
    private readonly string? _name;
    private readonly string _text;
    private readonly SpeakerWords _words;
    private readonly string[] _parts;

    public ReportPublisher(string? publisher, string? agency, string text, SpeakerRegister register, SpeakerWords words)
    {
        // Agencies sign with the short form of their name.
        var name = publisher is not null && agency is not null && publisher.StartsWith(agency, StringComparison.OrdinalIgnoreCase) ? agency : publisher;
        (_name, _text, _words) = (name, text, words);
        _parts = name is null ? [] : [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("The" or "the"))];
        if (name is null)
            return;
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        Entity = register.Named(name, SourceKind.Publisher, at >= 0 ? new TextSpan(at, at + name.Length) : null);
        if (IsAgency(name) || (agency is not null && string.Equals(agency, name, StringComparison.OrdinalIgnoreCase) && words.KindOf(_parts[^1].ToLowerInvariant()) != SourceKind.Publisher))
            Entity.Kind = SourceKind.Agency;
        if (publisher is not null)
            register.Alias(publisher, Entity);
        if (_parts.Length > 1 && name.StartsWith("The ", StringComparison.Ordinal))
            register.Alias(string.Join(' ', _parts), Entity);
    }

    /// <summary>The publisher, or <c>null</c> where it is not known.</summary>
    public SpeakerEntity? Entity { get; }

    /// <summary>Whether the report cites it.</summary>
    public bool IsCited { get; private set; }

    /// <summary>Whether a phrase means it: its name or the last word of it ("the Courier"), or "this newspaper".</summary>
    public bool IsMeant(SourcePhrase phrase)
    {
        if (_name is null)
            return false;
        var tokens = phrase.Tree.Tokens;
        ref readonly var head = ref tokens.ItemRef(phrase.Head);
        var first = tokens[phrase.First].Lower;
        if (first is "this" or "our" && _words["own-paper"].Contains(head.Lemma.ToLowerInvariant()))
            return true;
        var words = Token.Join(tokens, first is "the" && phrase.First < phrase.Head ? phrase.First + 1 : phrase.First, Math.Max(phrase.Head, Math.Min(phrase.Last, phrase.First + _parts.Length + 1)));
        return head.IsCapitalised && _parts.Length > 0 && (string.Equals(words, string.Join(' ', _parts), StringComparison.OrdinalIgnoreCase) || string.Equals(words, _name, StringComparison.OrdinalIgnoreCase) || (_parts.Length > 1 && words.EndsWith(" " + _name, StringComparison.OrdinalIgnoreCase)) || IsShort(words)
            || (first is "the" && phrase.Last == phrase.Head && string.Equals(head.Text, _parts[^1], StringComparison.OrdinalIgnoreCase)));
    }

    // "Kestrel TV" for "Kestrel TV Online"; initials.
    private bool IsShort(string words) =>
        (words.Contains(' ', StringComparison.Ordinal) && _name!.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase) && _words["outlet-tail"].Contains(_name[(words.Length + 1)..].ToLowerInvariant()))
        || (words.Length > 1 && string.Equals(words, string.Concat(_parts.Where(part => char.IsUpper(part[0])).Select(part => part[0])), StringComparison.Ordinal));

    /// <summary>The publisher, cited at a place.</summary>
    public SpeakerEntity? Cite(TextSpan span)
    {
        if (Entity is not null)
        {
            IsCited = true;
            Entity.Span ??= span;
            Entity.LastMention = span.Start;
        }
        return Entity;
    }

    private bool IsAgency(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return last is "wire" or "newswire" or "agency" or "press" || _words.KindOf(name.ToLowerInvariant()) == SourceKind.Agency || (_text.Length > 0 && name.Contains("Press Agency", StringComparison.OrdinalIgnoreCase));
    }
}
