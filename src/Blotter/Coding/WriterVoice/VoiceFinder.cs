using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>
/// Finds the writer's voice of a report: calls and notes, sentences that give the writer's view (neighbours in a paragraph together), and in the others the words that judge. Words
/// that only sometimes judge count where the report judges elsewhere. Immutable.
/// </summary>
internal sealed class VoiceFinder(Lexicons lexicons)
{
    private readonly SentenceJudge _judge = new(lexicons);
    private readonly WordLists _words = new(lexicons.ViewWords);

    /// <summary>The writer's voice in text order.</summary>
    public ImmutableArray<Reasoned<VoiceSpan>> Find(ReadReport report)
    {
        var quotes = new QuotedText(report.Document.Text);
        var told = new ToldByOthers(report);
        var speech = ImmutableArray.CreateBuilder<ToldVoice>(report.Sentences.Length);
        var pages = new OthersPages(_words).In(report.Sentences);
        foreach (var (at, facts) in report.Sentences.Index())
            if (facts.Sentence.Section == SectionKind.Post || pages.Contains(at))
                speech.Add(ToldVoice.OfOthers(facts));
            else if (IsWritten(facts.Sentence.Section))
                speech.Add(new ToldVoice(_judge.Judge(facts.Sentence, quotes), facts, told.In(facts.Sentence), quotes));
        return new VoiceWriter(speech.ToImmutable(), report.Document.Text, _words).Write();
    }

    /// <summary>The voice of sentences without a report around them, as they were cut and annotated.</summary>
    public ImmutableArray<SentenceVoice> Judge(string text, ImmutableArray<Sentence> sentences)
    {
        var quotes = new QuotedText(text);
        return [.. sentences.Select(sentence => _judge.Judge(WrittenWords.Of(sentence).Written, quotes))];
    }

    private static bool IsWritten(SectionKind section) =>
        section is SectionKind.Headline or SectionKind.Standfirst or SectionKind.Body or SectionKind.Caption or SectionKind.Boilerplate or SectionKind.Correction;
}
