using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Blotter.Coding.Incidents;
using Blotter.Coding.Mentions;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Training.Coding;

/// <summary>A training document of WikiEvents: its words as given, and the report that they make when joined by blanks.</summary>
internal sealed class WrittenDocument
{
    // An argument is seldom further from its trigger; the same words further off may be another's.
    private const int Reach = 60;

    private const int Deepest = 50;

    private readonly ImmutableArray<string> _words;
    private readonly int[] _starts;

    public WrittenDocument(JsonElement written)
    {
        _words = [.. written.GetProperty("tokens").EnumerateArray().Select(word => word.GetString()!)];
        _starts = new int[_words.Length];
        var text = new StringBuilder();
        for (var at = 0; at < _words.Length; at++)
        {
            _starts[at] = text.Length;
            text.Append(_words[at]).Append(' ');
        }
        var id = written.GetProperty("docid").GetString()!;
        var document = new DocumentReader(new ReadingOptions()).Read(new RawReport(id, null, id, ReportFormat.PlainText, Encoding.UTF8.GetBytes(text.ToString())));
        // One long line may be taken for a headline.
        var sentences = TextAnalyzer.Shipped.Analyze(document).Sentences.Where(sentence => sentence.Section is SectionKind.Body or SectionKind.Headline)
            .Select(sentence => sentence with { Section = SectionKind.Body });
        Report = AnnotatedReport.Of(document, [.. sentences]);
    }

    /// <summary>The report.</summary>
    public AnnotatedReport Report { get; }

    /// <summary>The sentence that holds a word, or <c>null</c>.</summary>
    public int? SentenceOf(int word)
    {
        var place = _starts[Math.Min(word, _starts.Length - 1)];
        return Report.Sentences.FirstOrDefault(sentence => sentence.Span.Start <= place && place < sentence.Span.End)?.Index;
    }

    /// <summary>The phrase that those words stand for, where they are nearest to a trigger; of several the one that governs the others.</summary>
    public NounPhrase? Phrase(string words, int trigger)
    {
        var text = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Nearest(text, trigger) is not { } first)
            return null;
        var last = first + text.Length - 1;
        var span = new TextSpan(_starts[first], _starts[last] + _words[last].Length);
        return Report.Entities.SelectMany(entity => entity.Phrases).Where(phrase => span.Contains(phrase.HeadToken.Span)).MinBy(Depth);
    }

    private int? Nearest(string[] text, int trigger)
    {
        int? best = null;
        for (var at = Math.Max(0, trigger - Reach); at + text.Length <= _words.Length && at <= trigger + Reach; at++)
            if (text.Length > 0 && _words.AsSpan(at, text.Length).SequenceEqual(text) && (best is not { } known || Math.Abs(at - trigger) < Math.Abs(known - trigger)))
                best = at;
        return best;
    }

    private static int Depth(NounPhrase phrase)
    {
        var (depth, at) = (0, phrase.Head);
        for (; at >= 0 && depth < Deepest; depth++)
            at = phrase.Sentence.Tokens[at].Head;
        return depth;
    }
}
