using System.Collections.Immutable;

namespace Blotter.Evaluation.Language;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes (8.1) and enhanced dependencies are passed over.</summary>
internal static class ConlluReader
{
    /// <summary>The sentences of a file, in order; at least one.</summary>
    /// <exception cref="BlotterException">B306 to B308: it cannot be read, or holds no sentence; B309: it breaks the format.</exception>
    public static ImmutableArray<ConlluSentence> ReadFile(string path)
    {
        var sentences = Read(AnnotatedFile.Lines(path), path).ToImmutableArray();
        return sentences.IsEmpty ? throw Errors.NoAnnotatedSentences(path, "CoNLL-U") : sentences;
    }

    /// <summary>The sentences of a text, in order, as they are asked for.</summary>
    /// <exception cref="BlotterException">B309: it breaks the format; its place is <paramref name="origin"/> and the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string origin = "-") => Read(AnnotatedFile.Lines(reader), origin);

    private static IEnumerable<ConlluSentence> Read(IEnumerable<AnnotatedLine> lines, string origin) =>
        AnnotatedFile.Sentences(lines).Select(sentence => new ConlluSentenceReader(origin).Read(sentence));
}
