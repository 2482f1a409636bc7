using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>Who speaks where in a report.</summary>
internal sealed class ReportVoices
{
    private readonly SourceRegister _register;
    private readonly ImmutableArray<SentenceFacts> _sentences;

    public ReportVoices(ImmutableArray<SentenceFacts> sentences, SourceNamer namer, string? publisher)
    {
        (_sentences, _register) = (sentences, new SourceRegister(sentences, namer, publisher));
        Sayings = [.. sentences.Where(facts => !facts.Sources.IsEmpty).Select(facts => SayingOf(facts))];
    }

    /// <summary>The report's sources, numbered in the order of their first mention.</summary>
    public ImmutableArray<Source> Sources => _register.Sources;

    /// <summary>All that is said by somebody, in the order of the text.</summary>
    public ImmutableArray<Saying> Sayings { get; }

    /// <summary>Whose voice tells the stretch of text: the innermost that holds its first character.</summary>
    public Speaker Of(TextSpan span)
    {
        foreach (var facts in _sentences)
            if (facts.Sentence.Span.Contains(span))
            {
                var (source, stance) = _register.Of(facts.Sentence);
                return new Speaker(source, stance, facts.Sources.IsEmpty);
            }
        return new Speaker(null, Stance.Asserts, IsWriter: true);
    }

    private Saying SayingOf(SentenceFacts facts)
    {
        var (mention, sentence) = (facts.Sources[0], facts.Sentence);
        var source = mention.IsPronoun ? (TextSpan?)null : sentence.SpanOf(mention.First, mention.Last);
        return new Saying(source, sentence.Tokens[mention.Cue].Span, [sentence.Span], mention.Stance, _register.Of(sentence).Source);
    }
}
