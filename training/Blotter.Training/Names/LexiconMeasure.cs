using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Names;
using Blotter.Language.Segmentation;
using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>Measures the names that lexicons tell: nationalities on re3d, weapons, vehicles and facilities on WikiEvents. No part of speech is given.</summary>
internal static class LexiconMeasure
{
    /// <summary>Prints precision, recall and F1 of each kind.</summary>
    public static void Print(string data, TextWriter output)
    {
        output.WriteLine("kind | matched by | gold | found | P | R | F1");
        Line(output, NameKind.Nationality, "exact span, re3d", Nationalities(data));
        var events = WikiEvents.Dev(data);
        var half = events.Length / 2;
        foreach (var kind in (ReadOnlySpan<NameKind>)[NameKind.Weapon, NameKind.Vehicle, NameKind.Facility])
        {
            Line(output, kind, "last word, WikiEvents, first half", Things(events[..half], kind));
            Line(output, kind, "last word, WikiEvents, second half", Things(events[half..], kind));
        }
    }

    private static List<(HashSet<(int, int)> Gold, HashSet<(int, int)> Found)> Nationalities(string data)
    {
        var pairs = new List<(HashSet<(int, int)>, HashSet<(int, int)>)>();
        foreach (var document in Re3dDocument.Read(data))
        {
            HashSet<(int, int)> gold = [.. document.Mentions.Where(mention => mention.Kind == NameKind.Nationality).Select(mention => (mention.Span.Start, mention.Span.End))];
            HashSet<(int, int)> found = [];
            foreach (var name in CorpusText.Sentences(document.Text).SelectMany(sentence => LexiconNames.Shipped.Annotate(sentence).Names))
                if (name.Kind == NameKind.Nationality)
                    found.Add((name.Span.Start, name.Span.End));
            pairs.Add((gold, found));
        }
        return pairs;
    }

    private static List<(HashSet<(int, int)> Gold, HashSet<(int, int)> Found)> Things(ImmutableArray<TrainingSentence> sentences, NameKind kind)
    {
        var pairs = new List<(HashSet<(int, int)>, HashSet<(int, int)>)>();
        foreach (var sentence in sentences)
        {
            var text = string.Join(' ', sentence.Words);
            var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
            if (tokens.Length != sentence.Words.Length)
                continue;
            var found = LexiconNames.Shipped.Annotate(new Sentence(0, new TextSpan(0, text.Length), Reading.SectionKind.Body, 0, tokens)).Names;
            pairs.Add((
                [.. sentence.Names.Where(name => name.Kind == kind).Select(name => (name.Last, 0))],
                [.. found.Where(name => name.Kind == kind).Select(name => (name.Last, 0))]));
        }
        return pairs;
    }

    private static void Line(TextWriter output, NameKind kind, string match, List<(HashSet<(int, int)> Gold, HashSet<(int, int)> Found)> pairs)
    {
        var right = pairs.Sum(pair => pair.Gold.Intersect(pair.Found).Count());
        int gold = pairs.Sum(pair => pair.Gold.Count), found = pairs.Sum(pair => pair.Found.Count);
        output.WriteLine($"{kind} | {match} | {gold} | {found} | {Percent(right, found)} | {Percent(right, gold)} | {Percent(2 * right, gold + found)}");
    }

    private static string Percent(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:F1}";
}
