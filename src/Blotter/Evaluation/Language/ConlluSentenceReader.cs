using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Language;

/// <summary>Reads one sentence of CoNLL-U, and refuses whatever breaks the format or is no tree.</summary>
/// <param name="origin">The file, for errors.</param>
internal sealed class ConlluSentenceReader(string origin)
{
    private const int Columns = 10;

    // No language writes more words as one. It bounds the table by which words are aligned.
    private const int MostWordsOfToken = 100;

    private readonly ImmutableArray<string>.Builder _comments = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<ConlluWord>.Builder _words = ImmutableArray.CreateBuilder<ConlluWord>();
    private readonly ImmutableArray<ConlluToken>.Builder _tokens = ImmutableArray.CreateBuilder<ConlluToken>();
    private readonly List<int> _lineNumbers = [];

    /// <summary>The sentence in some lines.</summary>
    /// <exception cref="BlotterException">B309: it breaks the format.</exception>
    public ConlluSentence Read(IReadOnlyList<AnnotatedLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Text[0] == '#')
                _comments.Add(line.Text[1..].Trim());
            else
                Add(line);
        }
        var last = lines[^1].Number;
        if (_words.Count == 0)
            throw Malformed(last, "the sentence has no words");
        if (_tokens[^1].Last >= _words.Count)
            throw Malformed(last, $"the sentence ends before word {Shown(_tokens[^1].Last + 1)}, the last of the token \"{_tokens[^1].Form}\"");
        CheckTree();
        return new ConlluSentence(_comments.ToImmutable(), _words.ToImmutable(), _tokens.ToImmutable()) { Line = _lineNumbers[0] };
    }

    private void Add(AnnotatedLine line)
    {
        var cells = line.Text.Split('\t');
        if (cells.Length != Columns)
            throw Malformed(line.Number, $"the line has {Shown(cells.Length)} columns, not {Shown(Columns)}");
        var (id, form) = (cells[0], cells[1]);
        if (IsEmptyNode(id))
            return;
        if (string.IsNullOrWhiteSpace(form))
            throw Malformed(line.Number, "the form is empty");
        var spaceAfter = !cells[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
        if (id.Split('-') is [var first, var last])
        {
            _tokens.Add(Multiword(line.Number, id, Number(first), Number(last)) with { Form = form, SpaceAfter = spaceAfter });
            return;
        }
        if (Number(id) != _words.Count + 1)
            throw Malformed(line.Number, $"\"{id}\" is no number of a word where {Shown(_words.Count + 1)} should stand");
        var head = Number(cells[6]) ?? throw Malformed(line.Number, $"the head \"{cells[6]}\" is no number");
        _words.Add(new ConlluWord(form, cells[2], cells[3], cells[4], cells[5], head - 1, cells[7], cells[9]));
        _lineNumbers.Add(line.Number);
        if (_tokens.Count == 0 || _tokens[^1].Last < _words.Count - 1)
            _tokens.Add(new ConlluToken(form, _words.Count - 1, _words.Count - 1, spaceAfter));
    }

    private ConlluToken Multiword(int line, string id, int? first, int? last)
    {
        var next = Math.Max(_words.Count, _tokens.Count == 0 ? 0 : _tokens[^1].Last + 1) + 1;
        if (first != next || last <= first || last is null || last - first >= MostWordsOfToken)
            throw Malformed(line, $"\"{id}\" is no range of 2 to {Shown(MostWordsOfToken)} words from {Shown(next)} on");
        return new ConlluToken("", first.Value - 1, last.Value - 1, SpaceAfter: true);
    }

    private void CheckTree()
    {
        var roots = 0;
        for (var word = 0; word < _words.Count; word++)
        {
            if (_words[word].Head >= _words.Count)
                throw Malformed(_lineNumbers[word], $"the head {Shown(_words[word].Head + 1)} is outside the sentence, which has {Shown(_words.Count)} words");
            if (_words[word].Head < 0 && ++roots > 1)
                throw Malformed(_lineNumbers[word], "the sentence has a second root");
        }
        if (InCircle() is { } lost)
            throw Malformed(_lineNumbers[lost], $"the heads go in a circle from word {Shown(lost + 1)} on, so that it never reaches a root");
    }

    // A word from which no root is reached, or null. Every word is passed a bounded number of times: its walk ends where an earlier one came by.
    private int? InCircle()
    {
        var walks = new int[_words.Count];
        for (var start = 0; start < _words.Count; start++)
        {
            var at = start;
            while (at >= 0 && walks[at] == 0)
            {
                walks[at] = start + 1;
                at = _words[at].Head;
            }
            if (at >= 0 && walks[at] == start + 1)
                return at;
        }
        return null;
    }

    // 8.1: a word that is only understood, and has no place in the basic tree.
    private static bool IsEmptyNode(string id) => id.Split('.') is [var before, var number] && Number(before) is not null && Number(number) is not null;

    private static int? Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    private BlotterException Malformed(int line, string problem) => Errors.MalformedConllu(Errors.Place(origin, line), problem);
}
