using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blotter.Language.Morphology;
using Blotter.Language.Names;
using Blotter.Language.Network;

namespace Blotter.Language;

/// <summary>
/// Adds parts of speech, lemmas, features, dependency trees and names to sentences. Immutable and safe to share between threads; each sentence's
/// result depends on that sentence alone.
/// </summary>
internal sealed class SentenceAnnotator
{
    /// <summary>
    /// The most words that are read as one sentence; a longer one is read in pieces, and the roots of the later pieces hang on that of the first as
    /// <c>parataxis</c>. The time and memory that a tree takes grow with the square of its length.
    /// </summary>
    public const int LongestPiece = 160;

    private const int BatchWords = 1200;

    private static readonly Lazy<SentenceAnnotator> Lazily = new(() => new SentenceAnnotator(new LanguageNetwork(ModelFile.Load("models/english.bin")), SentenceMorphology.Shipped, LexiconNames.Shipped));

    private readonly LanguageNetwork _network;
    private readonly SentenceMorphology _morphology;
    private readonly LexiconNames _names;
    private readonly ConcurrentBag<NetworkWorkspace> _workspaces = [];

    /// <summary>Uses these models.</summary>
    public SentenceAnnotator(LanguageNetwork network, SentenceMorphology morphology, LexiconNames names) =>
        (_network, _morphology, _names) = (network, morphology, names);

    /// <summary>The annotator with the shipped models, loaded at first use.</summary>
    public static SentenceAnnotator Shipped => Lazily.Value;

    /// <summary>The same sentences, annotated, in the same order.</summary>
    public ImmutableArray<Sentence> Annotate(ImmutableArray<Sentence> sentences)
    {
        var pieces = Pieces(sentences);
        if (!_workspaces.TryTake(out var workspace))
            workspace = new NetworkWorkspace(_network);
        var annotated = sentences.Select(sentence => new AnnotatedSentence(sentence)).ToArray();
        for (var start = 0; start < pieces.Length;)
            start = ReadBatch(pieces, start, workspace, annotated);
        _workspaces.Add(workspace);
        return [.. annotated.Select(sentence => _names.Annotate(sentence.Finish(_morphology)))];
    }

    // Longest first; pieces of one length stay in text order.
    private static Piece[] Pieces(ImmutableArray<Sentence> sentences)
    {
        var pieces = new List<Piece>(sentences.Length);
        for (var index = 0; index < sentences.Length; index++)
        {
            var tokens = sentences[index].Tokens;
            for (var first = 0; first < tokens.Length;)
            {
                var length = tokens.Length - first <= LongestPiece ? tokens.Length - first : PieceLength(tokens, first);
                pieces.Add(new Piece(index, first, length == tokens.Length ? tokens : tokens.Slice(first, length)));
                first += length;
            }
        }
        return [.. pieces.OrderByDescending(piece => piece.Tokens.Length)];
    }

    // Up to the last mark in the second half of what may be taken, else all of that.
    private static int PieceLength(ImmutableArray<Token> tokens, int first)
    {
        for (var length = LongestPiece; length > LongestPiece / 2; length--)
            if (tokens[first + length - 1].Kind == TokenKind.Mark)
                return length;
        return LongestPiece;
    }

    private int ReadBatch(Piece[] pieces, int start, NetworkWorkspace workspace, AnnotatedSentence[] sentences)
    {
        var (end, words) = (start, 0);
        while (end < pieces.Length && (end == start || words + pieces[end].Tokens.Length <= BatchWords))
            words += pieces[end++].Tokens.Length;
        var batch = pieces.AsSpan(start, end - start);
        var tokens = new ImmutableArray<Token>[batch.Length];
        for (var at = 0; at < batch.Length; at++)
            tokens[at] = batch[at].Tokens;
        var readings = new WordReading[words];
        var names = new IEnumerable<(int First, int Last, NameKind Kind)>[batch.Length];
        _network.Read(tokens, workspace, readings, names);
        var offset = 0;
        for (var at = 0; at < batch.Length; at++)
        {
            sentences[batch[at].Sentence].Add(batch[at].First, readings.AsSpan(offset, batch[at].Tokens.Length), names[at]);
            offset += batch[at].Tokens.Length;
        }
        return end;
    }

    private readonly record struct Piece(int Sentence, int First, ImmutableArray<Token> Tokens);

    /// <summary>A sentence whose pieces come in one by one.</summary>
    private sealed class AnnotatedSentence(Sentence sentence)
    {
        private readonly Token[] _tokens = [.. sentence.Tokens];
        private readonly List<Name> _names = [];

        public void Add(int first, ReadOnlySpan<WordReading> readings, IEnumerable<(int First, int Last, NameKind Kind)> names)
        {
            for (var at = 0; at < readings.Length; at++)
            {
                var reading = readings[at];
                var head = reading.Head < 0 ? Token.Root : first + reading.Head;
                _tokens[first + at] = _tokens[first + at] with { Upos = reading.Upos, Xpos = reading.Xpos, Head = head, Relation = reading.Relation };
            }
            foreach (var (from, to, kind) in names)
                _names.Add(new Name(sentence.SpanOf(first + from, first + to), first + from, first + to, kind));
        }

        public Sentence Finish(SentenceMorphology morphology)
        {
            var root = Array.FindIndex(_tokens, token => token.Head == Token.Root);
            for (var at = root + 1; at < _tokens.Length; at++)
                if (_tokens[at].Head == Token.Root)
                    _tokens[at] = _tokens[at] with { Head = root, Relation = "parataxis" };
            _names.Sort((one, other) => one.First.CompareTo(other.First));
            return sentence with { Tokens = morphology.Annotate(ImmutableCollectionsMarshal.AsImmutableArray(_tokens)), Names = [.. _names] };
        }
    }
}
