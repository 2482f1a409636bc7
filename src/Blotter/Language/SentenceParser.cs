using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blotter.Language.Network;

namespace Blotter.Language;

/// <summary>
/// Adds what the network finds to sentences: parts of speech, dependency trees and names. Cuts what is too long, reads sentences of like length together
/// and puts all back in its place. Immutable and safe to share between threads; each sentence's result depends on that sentence alone.
/// </summary>
internal sealed class SentenceParser(LanguageNetwork network)
{
    /// <summary>
    /// The most words that are read as one sentence; a longer one is read in pieces, and the roots of the later pieces hang on that of the first as
    /// <c>parataxis</c>. The time and memory that a tree takes grow with the square of its length.
    /// </summary>
    public const int LongestPiece = 160;

    private const int BatchWords = 1200;

    private readonly ConcurrentBag<NetworkWorkspace> _workspaces = [];

    /// <summary>The same sentences in the same order, with tags, trees and names, but without lemmas and features.</summary>
    public Sentence[] Parse(ImmutableArray<Sentence> sentences)
    {
        var drafts = new Draft[sentences.Length];
        for (var at = 0; at < drafts.Length; at++)
            drafts[at] = new Draft(sentences[at]);
        if (!_workspaces.TryTake(out var workspace))
            workspace = new NetworkWorkspace(network);
        var pieces = Pieces(drafts);
        for (var start = 0; start < pieces.Length;)
            start = ReadBatch(pieces, start, workspace);
        _workspaces.Add(workspace);
        return Array.ConvertAll(drafts, draft => draft.Finish());
    }

    // Longest first; pieces of one length stay in text order.
    private static Piece[] Pieces(Draft[] drafts)
    {
        var pieces = new List<Piece>(drafts.Length);
        foreach (var draft in drafts)
        {
            var tokens = draft.Sentence.Tokens;
            for (var first = 0; first < tokens.Length;)
            {
                var length = tokens.Length - first <= LongestPiece ? tokens.Length - first : PieceLength(tokens, first);
                pieces.Add(new Piece(draft, first, length == tokens.Length ? tokens : tokens.Slice(first, length)));
                first += length;
            }
        }
        return [.. pieces.OrderByDescending(piece => piece.Tokens.Length)];
    }

    // Up to the last mark in the second half of what may be taken, else all of that.
    private static int PieceLength(ImmutableArray<Token> tokens, int first)
    {
        for (var length = LongestPiece; length > LongestPiece / 2; length--)
            if (tokens.ItemRef(first + length - 1).Kind == TokenKind.Mark)
                return length;
        return LongestPiece;
    }

    private int ReadBatch(Piece[] pieces, int start, NetworkWorkspace workspace)
    {
        var (end, words) = (start, 0);
        while (end < pieces.Length && (end == start || words + pieces[end].Tokens.Length <= BatchWords))
            words += pieces[end++].Tokens.Length;
        var batch = pieces.AsSpan(start, end - start);
        var tokens = new ImmutableArray<Token>[batch.Length];
        for (var at = 0; at < batch.Length; at++)
            tokens[at] = batch[at].Tokens;
        var readings = new WordReading[words];
        var names = new List<FoundName>[batch.Length];
        network.Read(tokens, workspace, readings, names);
        var offset = 0;
        for (var at = 0; at < batch.Length; at++)
        {
            batch[at].Draft.Add(batch[at].First, readings.AsSpan(offset, batch[at].Tokens.Length), names[at]);
            offset += batch[at].Tokens.Length;
        }
        return end;
    }

    private readonly record struct Piece(Draft Draft, int First, ImmutableArray<Token> Tokens);

    /// <summary>A sentence whose pieces come in one by one.</summary>
    private sealed class Draft(Sentence sentence)
    {
        private readonly Token[] _tokens = [.. sentence.Tokens];
        private readonly List<Name> _names = [];

        public Sentence Sentence => sentence;

        public void Add(int first, ReadOnlySpan<WordReading> readings, List<FoundName> names)
        {
            for (var at = 0; at < readings.Length; at++)
            {
                ref readonly var reading = ref readings[at];
                var head = reading.Head < 0 ? Token.Root : first + reading.Head;
                _tokens[first + at] = _tokens[first + at] with { Upos = reading.Upos, Xpos = reading.Xpos, Head = head, Relation = reading.Relation };
            }
            foreach (var (from, to, kind) in names)
                _names.Add(new Name(sentence.SpanOf(first + from, first + to), first + from, first + to, kind));
        }

        public Sentence Finish()
        {
            var root = Array.FindIndex(_tokens, token => token.Head == Token.Root);
            for (var at = root + 1; at < _tokens.Length; at++)
                if (_tokens[at].Head == Token.Root)
                    _tokens[at] = _tokens[at] with { Head = root, Relation = "parataxis" };
            _names.Sort((one, other) => one.First.CompareTo(other.First));
            return sentence with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(_tokens), Names = [.. _names] };
        }
    }
}
