using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>The same sentences in the same order, with tags, trees and names, but without lemmas and features. What it gives is the caller's.</summary>
    public ParsedSentence[] Parse(ImmutableArray<Sentence> sentences)
    {
        var parsed = new ParsedSentence[sentences.Length];
        for (var at = 0; at < parsed.Length; at++)
            parsed[at] = new ParsedSentence(sentences[at]);
        if (!_workspaces.TryTake(out var workspace))
            workspace = new NetworkWorkspace(network);
        var pieces = Pieces(parsed);
        for (var start = 0; start < pieces.Length;)
            start = ReadBatch(pieces, start, workspace);
        // More than there are processors are of no use to keep.
        if (_workspaces.Count < Environment.ProcessorCount)
            _workspaces.Add(workspace);
        foreach (var sentence in parsed)
            sentence.JoinPieces();
        return parsed;
    }

    // Longest first; pieces of one length stay in text order.
    private static Piece[] Pieces(ParsedSentence[] sentences)
    {
        var pieces = new List<Piece>(sentences.Length);
        foreach (var sentence in sentences)
        {
            var tokens = sentence.Sentence.Tokens;
            for (var first = 0; first < tokens.Length;)
            {
                var length = tokens.Length - first <= LongestPiece ? tokens.Length - first : PieceLength(tokens, first);
                pieces.Add(new Piece(sentence, first, length == tokens.Length ? tokens : tokens.Slice(first, length)));
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
        var names = new List<FoundName>[batch.Length];
        var rented = ArrayPool<WordReading>.Shared.Rent(words);
        var readings = rented.AsSpan(0, words);
        network.Read(tokens, workspace, readings, names);
        for (var at = 0; at < batch.Length; at++)
        {
            batch[at].Sentence.Add(batch[at].First, readings[..batch[at].Tokens.Length], names[at]);
            readings = readings[batch[at].Tokens.Length..];
        }
        ArrayPool<WordReading>.Shared.Return(rented);
        return end;
    }

    private readonly record struct Piece(ParsedSentence Sentence, int First, ImmutableArray<Token> Tokens);
}
