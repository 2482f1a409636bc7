using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>Chooses the spans of voice of one report from the voices of its sentences. Points are halves of those that the codebook states.</summary>
internal sealed class VoiceWriter
{
    // Points (halves) that make a view: in a report that judges elsewhere, and in one that does not.
    private const int ViewAmongJudgements = 4;
    private const int ViewAlone = 8;

    // A report judges when its sentences hold that many points, and a sentence in so many holds one.
    private const int JudgingPoints = 8;
    private const int SentencesPerPoint = 5;
    private const int CallInText = 4;
    private const int CallInBoilerplate = 2;
    private const int NoteInText = 3;
    private const int NoteInBoilerplate = 2;
    private const int LongestAfterthought = 4;
    private const double MostQuoted = 0.4;

    private readonly ImmutableArray<ToldVoice> _voices;
    private readonly string _text;
    private readonly bool _judges;

    public VoiceWriter(ImmutableArray<ToldVoice> voices, string text)
    {
        (_voices, _text) = (voices, text);
        var heat = voices.Where(voice => voice.IsText).Sum(voice => Heat(voice));
        _judges = heat >= JudgingPoints && heat * SentencesPerPoint >= voices.Count(voice => voice.IsText);
    }

    /// <summary>The spans in text order.</summary>
    public ImmutableArray<VoiceSpan> Write()
    {
        var kinds = Kinds();
        var spans = ImmutableArray.CreateBuilder<VoiceSpan>();
        for (var at = 0; at < _voices.Length; at++)
            if (kinds[at] is not { } kind)
                AddMarks(_voices[at], spans);
            else if (spans.Count > 0 && at > 0 && kinds[at - 1] == kind && IsNext(at))
                spans[^1] = new VoiceSpan(kind, spans[^1].Span.Union(_voices[at].Sentence.Span));
            else
                spans.Add(new VoiceSpan(kind, _voices[at].Sentence.Span));
        return spans.DrainToImmutable();
    }

    private static int Heat(ToldVoice voice) =>
        voice.OwnMarks.Sum(mark => mark.Strength >= 3 ? 4 : 0) + (voice.IsWriters && voice.Voice.View + Judged(voice) >= ViewAlone ? 4 : 0);

    private static int Judged(ToldVoice voice) => voice.OwnMarks.Sum(mark => SentenceVoice.WeightOf(mark.Strength));

    private VoiceKind?[] Kinds()
    {
        var kinds = new VoiceKind?[_voices.Length];
        for (var at = 0; at < kinds.Length; at++)
            kinds[at] = KindOf(_voices[at]);
        for (var at = 1; at < kinds.Length; at++)
            if (kinds[at] is null && kinds[at - 1] == VoiceKind.Opinion && IsNext(at) && GoesOn(at, kinds))
                kinds[at] = VoiceKind.Opinion;
            else if (kinds[at] is null && kinds[at - 1] is VoiceKind.Promotion or VoiceKind.Disclaimer && IsNext(at) && IsShort(at))
                kinds[at] = kinds[at - 1];
        return kinds;
    }

    private VoiceKind? KindOf(ToldVoice voice)
    {
        var inText = voice.IsText;
        if (voice.Voice.Note >= (inText ? NoteInText : NoteInBoilerplate) && voice.IsWriters)
            return VoiceKind.Disclaimer;
        if (voice.Voice.Call >= (inText ? CallInText : CallInBoilerplate) && voice.IsWriters)
            return VoiceKind.Promotion;
        return voice.Sentence.Section is SectionKind.Body or SectionKind.Standfirst && voice.IsWriters && voice.QuotedShare <= MostQuoted
            && voice.Voice.View > 0 && voice.Voice.View + Judged(voice) >= (_judges ? ViewAmongJudgements : ViewAlone) ? VoiceKind.Opinion : null;
    }

    // A sentence after a view, before another, or too short to tell anything.
    private bool GoesOn(int at, VoiceKind?[] kinds) =>
        _voices[at].IsWriters && (IsShort(at) || at + 1 < kinds.Length && kinds[at + 1] == VoiceKind.Opinion && IsNext(at + 1));

    private bool IsShort(int at) => _voices[at].Sentence.Tokens.Count(token => token.Kind != Language.TokenKind.Mark) <= LongestAfterthought;

    private bool IsNext(int at) =>
        _voices[at].Sentence.Paragraph == _voices[at - 1].Sentence.Paragraph && _voices[at].Sentence.Section == _voices[at - 1].Sentence.Section;

    private void AddMarks(ToldVoice voice, ImmutableArray<VoiceSpan>.Builder spans)
    {
        if (!voice.IsText && voice.Sentence.Section != SectionKind.Caption)
            return;
        var least = _judges ? 2 : 3;
        var marks = voice.OwnMarks.Where(mark => mark.Strength >= least);
        if (_judges)
            marks = marks.Concat(voice.WordedMarks.Where(mark => mark.Strength >= least)).OrderBy(mark => mark.First);
        foreach (var mark in marks)
            Add(new VoiceSpan(mark.Kind, voice.Sentence.SpanOf(mark.First, mark.Last)), spans);
    }

    // Words of one kind with nothing but a blank between are one span.
    private void Add(VoiceSpan span, ImmutableArray<VoiceSpan>.Builder spans)
    {
        if (spans.Count > 0 && spans[^1].Kind == span.Kind && spans[^1].Span.End <= span.Span.Start
            && string.IsNullOrWhiteSpace(_text[spans[^1].Span.End..span.Span.Start]) && !_text[spans[^1].Span.End..span.Span.Start].Contains('\n', StringComparison.Ordinal))
            spans[^1] = span with { Span = spans[^1].Span.Union(span.Span) };
        else
            spans.Add(span);
    }
}
