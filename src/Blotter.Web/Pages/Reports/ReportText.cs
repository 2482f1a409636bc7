using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Telling;
using Blotter.Web.Pages.Incidents;

namespace Blotter.Web.Pages.Reports;

/// <summary>Words of a paragraph that are of one voice and of one fact.</summary>
/// <param name="Text">The words.</param>
/// <param name="Voices">The voices, as classes of the page.</param>
/// <param name="Remark">Who says them, or <c>null</c> where the writer tells them plainly.</param>
/// <param name="Spot">The innermost spot that they belong to, or <c>null</c>.</param>
/// <param name="Anchors">The spots that begin here.</param>
public sealed record TextPiece(string Text, string? Voices, string? Remark, string? Spot, ImmutableArray<string> Anchors);

/// <summary>A sentence, or what stands between sentences.</summary>
/// <param name="Anchor">Where it begins in the stored text, by which links find it; <c>null</c> where no sentence of the coding is.</param>
/// <param name="Pieces">All of it, in order.</param>
public sealed record TextSentence(int? Anchor, ImmutableArray<TextPiece> Pieces);

/// <summary>A paragraph with what stands beside it.</summary>
/// <param name="Paragraph">Where it is.</param>
/// <param name="Post">The post that it belongs to, or <c>null</c>.</param>
/// <param name="Sentences">All of it, in order.</param>
/// <param name="Notes">What is said in it: facts by incident and speaker, counts, statements, flags.</param>
public sealed record TextParagraph(ReportParagraph Paragraph, Post? Post, ImmutableArray<TextSentence> Sentences, ImmutableArray<MarginNote> Notes);

/// <summary>The text of a report as the page shows it: paragraphs, cut where voices and facts begin and end.</summary>
public sealed class ReportText
{
    /// <summary>So many characters are shown; the whole text has an address of its own.</summary>
    public const int Longest = 300_000;

    private readonly string _text;
    private readonly Paragraphs _paragraphs;
    private readonly SpanPaint _spots;
    private readonly ImmutableArray<(VoiceOf Voice, string Class, SpanPaint Paint, ImmutableArray<VoiceStretch> Stretches)> _voices;
    private readonly List<TextSpan> _sentences;
    private readonly ReportSpots _found;

    private ReportText(ReportDetail report, CodedReport coding)
    {
        IsCut = report.Text.Length > Longest;
        _text = IsCut ? report.Text[..(char.IsHighSurrogate(report.Text[Longest - 1]) ? Longest - 1 : Longest)] : report.Text;
        _paragraphs = new Paragraphs(coding, _text);
        _found = ReportSpots.Of(report, coding);
        _spots = new SpanPaint(_text.Length, _found.Spans);
        var voices = ReportVoices.Of(coding, _text, _paragraphs).ToLookup(stretch => stretch.Voice);
        _voices = [.. Enum.GetValues<VoiceOf>().Select(voice => (voice, ClassOf(voice), new SpanPaint(_text.Length, [.. voices[voice].Select(stretch => stretch.Span)]), voices[voice].ToImmutableArray()))];
        _sentences = Apart(coding.Incidents.SelectMany(incident => incident.Spans).Concat(coding.Claims.Select(claim => claim.Sentence)));
        Paragraphs = [.. _paragraphs.All.Select(paragraph => Of(paragraph, coding))];
    }

    /// <summary>Whether the text is longer than what is shown.</summary>
    public bool IsCut { get; }

    /// <summary>All paragraphs that are shown, in text order.</summary>
    public ImmutableArray<TextParagraph> Paragraphs { get; }

    /// <summary>The text of a report that was coded.</summary>
    public static ReportText Of(ReportDetail report, CodedReport coding) => new(report, coding);

    /// <summary>The class by which the style sheet tells a voice.</summary>
    public static string ClassOf(VoiceOf voice) => $"v-{Wording.Of(voice)}";

    private TextParagraph Of(ReportParagraph paragraph, CodedReport coding) => new(
        paragraph,
        coding.Posts.FirstOrDefault(post => post.Span.Overlaps(paragraph.Span)),
        [.. Sentences(paragraph.Span).Select(part => new TextSentence(part.IsSentence ? part.Span.Start : null, [.. Pieces(part.Span)]))],
        _found.NotesIn(paragraph.Span));

    private IEnumerable<(TextSpan Span, bool IsSentence)> Sentences(TextSpan paragraph)
    {
        var at = paragraph.Start;
        var place = _sentences.BinarySearch(new TextSpan(at, at));
        var next = place < 0 ? ~place : place;
        foreach (var sentence in _sentences.Skip(next).TakeWhile(sentence => sentence.Start < paragraph.End))
        {
            if (sentence.Start > at)
                yield return (new TextSpan(at, sentence.Start), false);
            at = Math.Min(sentence.End, paragraph.End);
            yield return (new TextSpan(sentence.Start, at), true);
        }
        if (at < paragraph.End)
            yield return (new TextSpan(at, paragraph.End), false);
    }

    private IEnumerable<TextPiece> Pieces(TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var end = start + 1;
            while (end < span.End && IsAlike(start, end) && !_found.BeginsAt(end))
                end++;
            var voices = _voices.Where(voice => voice.Paint[start] >= 0).ToList();
            yield return new TextPiece(
                _text[start..end],
                voices.Count == 0 ? null : string.Join(' ', voices.Select(voice => voice.Class)),
                voices.Count == 0 ? null : string.Join(", ", voices.Select(voice => Remark(voice.Voice, voice.Stretches[voice.Paint[start]]))),
                _spots[start] is >= 0 and var spot ? PageAddress.Spot(_found.Spans[spot]) : null,
                _found.BeginningAt(start));
            start = end;
        }
    }

    private bool IsAlike(int one, int other) => _spots[one] == _spots[other] && _voices.All(voice => voice.Paint[one] == voice.Paint[other]);

    private static string Remark(VoiceOf voice, VoiceStretch stretch) => voice == VoiceOf.Attributed ? $"said by {ReportTitle.Cut(stretch.Remark)}" : stretch.Remark;

    // The sentences of the coding, each once; of two that overlap the one that begins first.
    private static List<TextSpan> Apart(IEnumerable<TextSpan> spans)
    {
        var apart = new List<TextSpan>();
        foreach (var span in spans.Distinct().Order())
            if (!span.IsEmpty && (apart.Count == 0 || span.Start >= apart[^1].End))
                apart.Add(span);
        return apart;
    }
}
