using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>Chooses the spans of voice of one report from the speech of its sentences. Points are halves of those that the codebook states.</summary>
internal sealed class VoiceWriter
{
    private const int Strong = 4;
    private const int Weak = 3;

    // A report judges when its sentences hold that many points, and a sentence in so many holds one.
    private const int JudgingPoints = 8;
    private const int SentencesPerPoint = 5;
    private const int StrongJudgement = 4;
    private const int CallInText = 3;
    private const int CallInBoilerplate = 2;
    private const int NoteInText = 3;
    private const int NoteInBoilerplate = 2;
    private const int LongestAfterthought = 6;

    private readonly ImmutableArray<ToldVoice> _voices;
    private readonly string _text;
    private readonly bool _isComment;
    private readonly bool _judges;
    private readonly ViewReader _views;
    private readonly FrozenSet<string> _platforms;

    public VoiceWriter(ImmutableArray<ToldVoice> speech, string text, WordLists words)
    {
        (_voices, _text, _platforms) = (speech, text, words["platform"]);
        _isComment = speech is [{ Sentence.Section: SectionKind.Headline, Voice.Turns: >= 6 }, ..] && speech[0].Sentence.Tokens is { Length: > 2 } tokens && tokens[1].Text == ":";
        var heat = speech.Where(voice => voice.IsText).Sum(Heat);
        _judges = _isComment || heat >= JudgingPoints && heat * SentencesPerPoint >= speech.Count(voice => voice.IsText);
        _views = new ViewReader(_judges, _isComment, words["media"]);
    }

    /// <summary>The spans in text order.</summary>
    public ImmutableArray<Reasoned<VoiceSpan>> Write()
    {
        var kinds = Kinds();
        var spans = ImmutableArray.CreateBuilder<Reasoned<VoiceSpan>>();
        for (var at = 0; at < _voices.Length; at++)
            if (kinds[at] is not { } kind)
                AddMarks(_voices[at], spans);
            else if (spans.Count > 0 && at > 0 && kinds[at - 1] == kind && IsNext(at))
                spans[^1] = Widened(spans[^1], _voices[at].Sentence.Span);
            else
                spans.Add(Reasoned(new VoiceSpan(kind, _voices[at].Sentence.Span), "voice-sentence", _voices[at].Voice.Points(kind)));
        return spans.DrainToImmutable();
    }

    private static int Heat(ToldVoice voice)
    {
        var judged = voice.OwnMarks.Count(mark => mark.Strength >= Strong) * StrongJudgement;
        return judged + (voice.IsWriters && voice.Voice.Turns > 0 && voice.Voice.View + judged >= 2 * StrongJudgement ? StrongJudgement : 0);
    }

    private VoiceKind?[] Kinds()
    {
        var kinds = new VoiceKind?[_voices.Length];
        for (var at = 0; at < kinds.Length; at++)
            kinds[at] = KindOf(_voices[at], at + 1 < kinds.Length ? _voices[at + 1].Sentence.Section : null);
        for (var at = 1; at < kinds.Length; at++)
            if (kinds[at] is null && kinds[at - 1] is { } before && IsNext(at) && GoesOn(at, before, at + 1 < kinds.Length && IsNext(at + 1) ? kinds[at + 1] : null))
                kinds[at] = before;
        for (var at = kinds.Length - 2; at >= 0; at--)
            if (kinds[at] is null && kinds[at + 1] is { } after && IsNext(at + 1) && LeadsTo(_voices[at], after))
                kinds[at] = after;
        return kinds;
    }

    private VoiceKind? KindOf(ToldVoice voice, SectionKind? next)
    {
        if (voice.Voice.Note >= (voice.IsText ? NoteInText : NoteInBoilerplate) && voice.IsWriters)
            return VoiceKind.Disclaimer;
        if (voice.Voice.Call >= (voice.IsText ? CallInText : CallInBoilerplate) && voice.IsWriters && voice.QuotedShare == 0)
            return VoiceKind.Promotion;
        return _views.IsView(voice, next) ? VoiceKind.Opinion : null;
    }

    // What follows a view, a call or a note in its paragraph: before another of the kind, or too short to tell anything.
    private bool GoesOn(int at, VoiceKind before, VoiceKind? after) =>
        IsShort(_voices[at]) && _voices[at].IsWriters || _judges && before == VoiceKind.Opinion && after == VoiceKind.Opinion && _voices[at].Sentence.Section == SectionKind.Body;

    private bool LeadsTo(ToldVoice voice, VoiceKind after) => after switch
    {
        VoiceKind.Opinion => _judges && voice.IsMostlyWriters && voice.Sentence.Section == SectionKind.Body
            && (IsShort(voice) || voice.OwnMarks.Any(mark => mark.Strength >= (voice.TellsFacts ? Strong : Weak)) || !voice.TellsFacts && voice.Voice.View > 0),
        VoiceKind.Promotion => voice.Sentence.Tokens.Any(token => _platforms.Contains(token.Lower)),
        _ => false,
    };

    private static bool IsShort(ToldVoice voice) => !voice.TellsFacts && voice.Sentence.Tokens.Count(token => token.Kind != TokenKind.Mark) <= LongestAfterthought;

    private bool IsNext(int at) =>
        _voices[at].Sentence.Paragraph == _voices[at - 1].Sentence.Paragraph && _voices[at].Sentence.Section == _voices[at - 1].Sentence.Section;

    private void AddMarks(ToldVoice voice, ImmutableArray<Reasoned<VoiceSpan>>.Builder spans)
    {
        if (!voice.IsText && voice.Sentence.Section != SectionKind.Caption)
            return;
        if (_isComment && voice.Sentence.Section == SectionKind.Headline)
        {
            spans.Add(Reasoned(new VoiceSpan(VoiceKind.Opinion, voice.Sentence.SpanOf(2, voice.Sentence.Tokens.Length - 1)), "voice-sentence", "a comment's headline"));
            return;
        }
        var least = _judges ? Weak : Strong;
        var marks = voice.OwnMarks.Where(mark => mark.Strength >= least);
        if (_judges)
            marks = marks.Concat(voice.WordedMarks.Where(mark => mark.Strength >= least)).OrderBy(mark => mark.First);
        foreach (var mark in marks)
            Add(new VoiceSpan(mark.Kind, voice.Sentence.SpanOf(mark.First, mark.Last)), mark.Strength, spans);
    }

    // Words of one kind with nothing but a blank between are one span.
    private void Add(VoiceSpan span, int strength, ImmutableArray<Reasoned<VoiceSpan>>.Builder spans)
    {
        if (spans.Count > 0 && spans[^1].Fact is var before && before.Kind == span.Kind && before.Span.End <= span.Span.Start && _text.AsSpan(before.Span.End, span.Span.Start - before.Span.End) is "" or " ")
            spans[^1] = Widened(spans[^1], span.Span);
        else
            spans.Add(Reasoned(span, "voice-words", string.Create(CultureInfo.InvariantCulture, $"strength {strength} of {Strong} where {(_judges ? Weak : Strong)} is enough{(_judges ? ", as the report judges elsewhere" : "")}")));
    }

    private static Reasoned<VoiceSpan> Reasoned(VoiceSpan span, string rule, string why) => new(span, new Reason("voice", rule, $"{SetList.Name(span.Kind)}: {why}", span.Span));

    private static Reasoned<VoiceSpan> Widened(Reasoned<VoiceSpan> voice, TextSpan next)
    {
        var span = voice.Fact.Span.Union(next);
        return new(voice.Fact with { Span = span }, voice.Why with { Span = span });
    }
}
