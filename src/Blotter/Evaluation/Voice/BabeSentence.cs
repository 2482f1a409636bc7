using System.Collections.Immutable;
using System.Text;
using Blotter.Evaluation.Language;

namespace Blotter.Evaluation.Voice;

/// <summary>A sentence of BABE (Spinde and others 2021) with the judgement of its annotators.</summary>
/// <param name="Line">The line of the file where its record starts, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsBiased">Whether they held it to be biased.</param>
/// <param name="BiasedWords">The words that most of them held to be so, in lower case.</param>
internal sealed record BabeSentence(int Line, string Text, bool IsBiased, ImmutableSortedSet<string> BiasedWords)
{
    /// <summary>The sentences of a file that were judged one way or the other, in file order.</summary>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B317: a record is none of BABE's.</exception>
    public static ImmutableArray<BabeSentence> Read(string path)
    {
        var sentences = ImmutableArray.CreateBuilder<BabeSentence>();
        ImmutableArray<string> header = [];
        foreach (var (line, fields) in Records(AnnotatedFile.Lines(path)))
            if (header.IsEmpty)
                header = [.. fields.Select(field => field.TrimStart('\uFEFF'))];
            else if (Parse(path, line, header, fields) is { } sentence)
                sentences.Add(sentence);
        return sentences.ToImmutable();
    }

    private static BabeSentence? Parse(string path, int line, ImmutableArray<string> header, ImmutableArray<string> fields)
    {
        var label = Field("label_bias");
        return label is "Biased" or "Non-biased" ? new BabeSentence(line, Field("text"), label == "Biased", Words(Field("biased_words"))) : null;

        string Field(string name)
        {
            var at = header.IndexOf(name);
            return at >= 0 && at < fields.Length ? fields[at] : throw Errors.MalformedGoldLine(Errors.Place(path, line), new InvalidDataException($"no column {name}"));
        }
    }

    // ['belittled', 'lost control']: each string's words.
    private static ImmutableSortedSet<string> Words(string list) =>
    [
        .. list.Split([' ', ',', '[', ']', '\'', '"'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ';', ':', '“', '”', '’', '‘').ToLowerInvariant()).Where(word => word.Length > 0),
    ];

    // Records of comma-separated values; a field in quotation marks may hold commas, doubled marks and line ends.
    private static IEnumerable<(int Line, ImmutableArray<string> Fields)> Records(ImmutableArray<AnnotatedLine> lines)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        var (field, quoted, start) = (new StringBuilder(), false, 1);
        foreach (var line in lines)
        {
            if (!quoted)
                start = line.Number;
            for (var at = 0; at < line.Text.Length; at++)
                if (line.Text[at] == '"' && quoted && at + 1 < line.Text.Length && line.Text[at + 1] == '"')
                    field.Append(line.Text[at++]);
                else if (line.Text[at] == '"')
                    quoted = !quoted;
                else if (line.Text[at] == ',' && !quoted)
                    End();
                else
                    field.Append(line.Text[at]);
            if (quoted)
            {
                field.Append('\n');
                continue;
            }
            End();
            yield return (start, fields.DrainToImmutable());
        }

        void End()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
