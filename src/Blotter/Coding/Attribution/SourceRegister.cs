using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>The sources of one report, numbered in the order of their first mention; one name is one source.</summary>
internal sealed class SourceRegister
{
    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, (string Id, SourceMention Mention)> _bySentence = [];
    private readonly string? _publisher;
    private string? _publisherId;

    /// <summary>Registers all sources that the sentences name.</summary>
    public SourceRegister(ImmutableArray<SentenceFacts> sentences, SourceNamer namer, string? publisher)
    {
        _publisher = publisher;
        string? last = null;
        foreach (var facts in sentences)
            foreach (var mention in facts.Sources)
            {
                last = mention.IsPronoun ? last : Register(facts.Sentence, mention, namer);
                if (last is not null)
                    _bySentence.TryAdd(facts.Sentence.Index, (last, mention));
            }
    }

    /// <summary>All sources so far.</summary>
    public ImmutableArray<Source> Sources => [.. _sources];

    /// <summary>The source that a sentence is attributed to and how it stands to it; the publisher asserts what is attributed to nobody.</summary>
    public (string? Source, Stance Stance) Of(Sentence sentence) =>
        _bySentence.TryGetValue(sentence.Index, out var said) ? (said.Id, said.Mention.Stance) : (Publisher(), Stance.Asserts);

    private string? Publisher()
    {
        if (_publisher is not null && _publisherId is null)
            _publisherId = Add(_publisher, SourceKind.Publisher, span: null);
        return _publisherId;
    }

    private string Register(Sentence sentence, SourceMention mention, SourceNamer namer)
    {
        var (name, kind) = namer.Name(sentence.Tokens, mention.First, mention.Last);
        return Add(name, kind, sentence.SpanOf(mention.First, mention.Last));
    }

    private string Add(string name, SourceKind kind, TextSpan? span)
    {
        if (_ids.TryGetValue(name, out var known))
            return known;
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{_sources.Count + 1}");
        _sources.Add(new Source(id, name, Of: null, kind, Via: null, span));
        _ids.Add(name, id);
        // "Mwero" is the "Peter Lagat Mwero" named before.
        if (kind != SourceKind.Publisher && name.LastIndexOf(' ') is var blank and > 0)
            _ids.TryAdd(name[(blank + 1)..], id);
        return id;
    }
}
