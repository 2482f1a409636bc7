using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>A saying while it is read: content grows where a quotation goes on, and the speaker is not known yet.</summary>
internal sealed class SayingDraft
{
    /// <summary>The sentence of the cue.</summary>
    public required SentenceTree Tree { get; init; }

    /// <summary>The words that stand for the source, or <c>null</c>.</summary>
    public SourcePhrase? Source { get; set; }

    /// <summary>The phrase that a relative pronoun stands for ("a diplomat, who said"), or <c>null</c>.</summary>
    public SourcePhrase? Antecedent { get; init; }

    /// <summary>Through whom it is heard, where the sentence says so ("told the Courier", "quoted by state radio"), or <c>null</c>.</summary>
    public Passage? Through { get; init; }

    /// <summary>The name of the account whose post it is, or <c>null</c>.</summary>
    public TextSpan? Account { get; init; }

    /// <summary>Whom the saying is taken over from: it has the same source, and no words for it.</summary>
    public SayingDraft? CarriedFrom { get; init; }

    /// <summary>The attributing words, or <c>null</c>.</summary>
    public TextSpan? Cue { get; set; }

    /// <summary>What is said, in text order.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>How the source stands to it.</summary>
    public Stance Stance { get; init; }

    /// <summary>What tells that it is a saying.</summary>
    public SayingRule Rule { get; init; }

    /// <summary>Whether the content is a thing that is spoken of ("condemned the attack"), not a statement.</summary>
    public bool IsTopic { get; init; }

    /// <summary>Whether the source keeps back what is said ("declined to comment", "has not claimed").</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether something is said aloud or in writing; not where the cue tells of thoughts, knowledge, wishes or plans.</summary>
    public bool IsSpoken { get; init; } = true;

    /// <summary>Whether it is what somebody found or counted, which may be told by others.</summary>
    public bool IsFinding { get; init; }

    /// <summary>Whether a direct quotation may be its content.</summary>
    public bool TakesQuotation { get; init; }

    /// <summary>The saying that rests on this one ("she said, citing a report"), or <c>null</c>.</summary>
    public SayingDraft? CitedBy { get; set; }

    /// <summary>Where its content begins.</summary>
    public int Start => Content.Count > 0 ? Content[0].Start : Cue?.Start ?? Source?.Span.Start ?? 0;

    /// <summary>Whether a stretch of text overlaps its content.</summary>
    public int Overlap(TextSpan span) => Content.Sum(part => part.OverlapLength(span));

    /// <summary>Adds a stretch of text to the content and joins what overlaps or touches.</summary>
    public void Add(TextSpan span)
    {
        var at = Content.Count;
        while (at > 0 && Content[at - 1].End >= span.Start)
            at--;
        var joined = at;
        for (; joined < Content.Count && Content[joined].Start <= span.End; joined++)
            span = span.Union(Content[joined]);
        Content.RemoveRange(at, joined - at);
        Content.Insert(at, span);
    }
}

/// <summary>What tells that something is said.</summary>
internal enum SayingRule
{
    /// <summary>A verb of saying: "said", or one that governs a quotation.</summary>
    Verb,

    /// <summary>A noun of saying: "the claim that".</summary>
    Noun,

    /// <summary>A phrase: "according to".</summary>
    Phrase,

    /// <summary>A label before a colon, or behind it in a headline.</summary>
    Label,

    /// <summary>Another saying that rests on it: "citing a report".</summary>
    Cited,

    /// <summary>An embedded post, which its account says.</summary>
    Post,
}
