using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Language;

/// <summary>
/// Reads names in IOB2, with the columns of Universal NER: number of the word from 1, form, tag, whatever else. The tag is O outside names, B-KIND at
/// the first word of one and I-KIND at its others.
/// </summary>
internal static class IobReader
{
    private const int LeastColumns = 3;

    /// <summary>The sentences of a file, in order; at least one.</summary>
    /// <exception cref="BlotterException">B306 to B308: it cannot be read, or holds no sentence; B310: it breaks the format.</exception>
    public static ImmutableArray<IobSentence> ReadFile(string path)
    {
        var sentences = Read(AnnotatedFile.Lines(path), path).ToImmutableArray();
        return sentences.IsEmpty ? throw Errors.NoAnnotatedSentences(path, "IOB2") : sentences;
    }

    /// <summary>The sentences of a text, in order, as they are asked for.</summary>
    /// <exception cref="BlotterException">B310: it breaks the format; its place is <paramref name="origin"/> and the line.</exception>
    public static IEnumerable<IobSentence> Read(TextReader reader, string origin = "-") => Read(AnnotatedFile.Lines(reader), origin);

    private static IEnumerable<IobSentence> Read(IEnumerable<AnnotatedLine> lines, string origin) =>
        AnnotatedFile.Sentences(lines).Select(sentence => Sentence(sentence, origin));

    private static IobSentence Sentence(List<AnnotatedLine> lines, string origin)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<string>();
        var names = ImmutableArray.CreateBuilder<IobName>();
        foreach (var line in lines)
        {
            if (line.Text[0] == '#')
            {
                comments.Add(line.Text[1..].Trim());
                continue;
            }
            if (Fault(line.Text.Split('\t'), words, names) is { } fault)
                throw Errors.MalformedIob(Errors.Place(origin, line.Number), fault);
        }
        return words.Count == 0
            ? throw Errors.MalformedIob(Errors.Place(origin, lines[^1].Number), "the sentence has no words")
            : new IobSentence(comments.ToImmutable(), words.ToImmutable(), names.ToImmutable(), lines.First(line => line.Text[0] != '#').Number);
    }

    // Adds a word, or says why it cannot be added.
    private static string? Fault(string[] cells, ImmutableArray<string>.Builder words, ImmutableArray<IobName>.Builder names)
    {
        if (cells.Length < LeastColumns)
            return string.Create(CultureInfo.InvariantCulture, $"the line has {cells.Length} columns, not at least {LeastColumns}");
        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != words.Count + 1)
            return string.Create(CultureInfo.InvariantCulture, $"\"{cells[0]}\" is no number of a word where {words.Count + 1} should stand");
        if (string.IsNullOrWhiteSpace(cells[1]))
            return "the form is empty";
        var word = words.Count;
        words.Add(cells[1]);
        return cells[2] switch
        {
            "O" => null,
            ['B', '-', _, ..] => Begin(names, word, cells[2][2..]),
            ['I', '-', _, ..] => Continue(names, word, cells[2][2..]),
            _ => $"\"{cells[2]}\" is no tag",
        };
    }

    private static string? Begin(ImmutableArray<IobName>.Builder names, int word, string kind)
    {
        names.Add(new IobName(word, word, kind));
        return null;
    }

    private static string? Continue(ImmutableArray<IobName>.Builder names, int word, string kind)
    {
        if (names.Count == 0 || names[^1].Last != word - 1 || names[^1].Kind != kind)
            return $"\"I-{kind}\" goes on with no name";
        names[^1] = names[^1] with { Last = word };
        return null;
    }
}
