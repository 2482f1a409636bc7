using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Language;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes (8.1) and enhanced dependencies are passed over.</summary>
internal static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The sentences of the file, in order.</summary>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }
            if (lines.Count > 0)
                yield return Sentence(lines);
            lines.Clear();
        }
        if (lines.Count > 0)
            yield return Sentence(lines);
    }

    private static ConlluSentence Sentence(List<string> lines)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var tokens = ImmutableArray.CreateBuilder<ConlluToken>();
        foreach (var line in lines)
        {
            if (line[0] == '#')
            {
                comments.Add(line[1..].Trim());
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length != Columns)
                throw new InvalidDataException($"A line of CoNLL-U has {cells.Length} columns, not {Columns}: {line}");
            if (cells[0].Contains('.', StringComparison.Ordinal))
                continue;
            var spaceAfter = !cells[9].Split('|').Contains("SpaceAfter=No");
            if (cells[0].Split('-') is [var first, var last])
            {
                tokens.Add(new ConlluToken(cells[1], Number(first) - 1, Number(last) - 1, spaceAfter));
                continue;
            }
            words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[4], cells[5], Number(cells[6]) - 1, cells[7], cells[9]));
            if (tokens.Count == 0 || tokens[^1].Last < words.Count - 1)
                tokens.Add(new ConlluToken(cells[1], words.Count - 1, words.Count - 1, spaceAfter));
        }
        return new ConlluSentence(comments.ToImmutable(), words.ToImmutable(), tokens.ToImmutable());
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
