using System.Runtime.CompilerServices;

namespace Blotter.Training.Perceptron;

/// <summary>
/// The features of a parser state: the templates of Zhang and Nivre (2011), carried over to the arc-hybrid system (the second word of the stack
/// takes the place of the top's head), and with clusters if the words have any.
/// </summary>
/// <param name="upos">The UPOS of each joint tag.</param>
internal sealed class ParserFeatures(int[] upos)
{
    /// <summary>The bound of the number of features.</summary>
    public const int Most = 160;

    /// <summary>Writes the features of a state; returns their number.</summary>
    public int Extract(ArcHybridState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags, Span<ulong> to)
    {
        int top = state.Stack(0), second = state.Stack(1), third = state.Stack(2), next = state.Next;
        var writer = new Writer(to);
        ulong topWord = Word(words, top), topTag = Tag(state, tags, top), secondWord = Word(words, second), secondTag = Tag(state, tags, second);
        ulong nextWord = Word(words, next), nextTag = Tag(state, tags, next), after = Tag(state, tags, next + 1), after2 = Tag(state, tags, next + 2);
        ulong thirdTag = Tag(state, tags, third), afterWord = Word(words, next + 1);

        writer.Add(1, topWord);
        writer.Add(2, topTag);
        writer.Add(3, topWord, topTag);
        writer.Add(4, secondWord);
        writer.Add(5, secondTag);
        writer.Add(6, secondWord, secondTag);
        writer.Add(7, nextWord);
        writer.Add(8, nextTag);
        writer.Add(9, nextWord, nextTag);
        writer.Add(10, afterWord);
        writer.Add(11, after);
        writer.Add(12, afterWord, after);
        writer.Add(13, Word(words, next + 2), after2);
        writer.Add(14, after2);
        writer.Add(15, Word(words, third), thirdTag);
        writer.Add(16, thirdTag);

        writer.AddPair(17, topWord, topTag, nextWord, nextTag);
        writer.AddPair(24, secondWord, secondTag, topWord, topTag);
        writer.Add(31, secondTag, nextTag);
        writer.Add(32, secondWord, nextWord);
        writer.Add(33, secondWord, nextTag);
        writer.Add(34, secondTag, nextWord);
        writer.Add(35, nextTag, after);

        writer.Add(36, nextTag, after, after2);
        writer.Add(37, topTag, nextTag, after);
        writer.Add(38, secondTag, topTag, nextTag);
        writer.Add(39, thirdTag, secondTag, topTag);
        writer.Add(40, secondTag, topWord, nextTag);
        writer.Add(41, secondWord, topTag, nextTag);
        writer.Add(42, secondTag, topTag, nextWord);
        writer.Add(43, topWord, nextTag, after);
        writer.Add(44, topTag, nextTag, afterWord);
        writer.Add(45, FeatureHash.Of(0, secondTag, topTag), nextTag, after);

        AddNeighbours(ref writer, state, tags, topTag, secondTag, nextTag);
        AddChildren(ref writer, state, words, tags);
        AddShape(ref writer, state, topWord, topTag, secondWord, secondTag, nextWord, nextTag);
        if (words.Length > 0)
            AddClusters(ref writer, state, words, topTag, secondTag, nextTag);
        return writer.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<WordFacts> words, int at) => at >= 0 && at < words.Length ? words[at].Lower : at == words.Length ? 1UL : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tag(ArcHybridState state, ReadOnlySpan<int> tags, int at) => at >= 0 && at < tags.Length ? (ulong)tags[at] + 2 : at == state.Count ? 1UL : 0;

    private ulong Coarse(ArcHybridState state, ReadOnlySpan<int> tags, int at) =>
        at >= 0 && at < tags.Length ? (ulong)upos[tags[at]] + 2 : at == state.Count ? 1UL : 0;

    /// <summary>Tags between and beside the words in question, after McDonald, Crammer and Pereira (2005).</summary>
    private void AddNeighbours(ref Writer writer, ArcHybridState state, ReadOnlySpan<int> tags, ulong topTag, ulong secondTag, ulong nextTag)
    {
        int top = state.Stack(0), second = state.Stack(1);
        if (top < 0)
            return;
        writer.Add(46, topTag, Coarse(state, tags, top - 1), nextTag);
        writer.Add(47, topTag, Coarse(state, tags, top + 1), nextTag);
        writer.Add(48, topTag, Coarse(state, tags, state.Next - 1), nextTag);
        if (second < 0)
            return;
        writer.Add(49, secondTag, Coarse(state, tags, second + 1), topTag);
        writer.Add(50, secondTag, Coarse(state, tags, top - 1), topTag);
        writer.Add(51, secondTag, Coarse(state, tags, second - 1), topTag);
    }

    private void AddChildren(ref Writer writer, ArcHybridState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags)
    {
        int top = state.Stack(0), second = state.Stack(1), next = state.Next;
        ulong topTag = Tag(state, tags, top), secondTag = Tag(state, tags, second), nextTag = Tag(state, tags, next);
        if (top >= 0)
        {
            ref readonly var node = ref state[top];
            AddSide(ref writer, 52, state, words, tags, (node.Left, node.LeftSecond), topTag, nextTag, secondTag);
            AddSide(ref writer, 60, state, words, tags, (node.Right, node.RightSecond), topTag, nextTag, secondTag);
        }
        if (second >= 0)
        {
            ref readonly var node = ref state[second];
            AddSide(ref writer, 68, state, words, tags, (node.Left, node.LeftSecond), secondTag, topTag, nextTag);
            AddSide(ref writer, 76, state, words, tags, (node.Right, node.RightSecond), secondTag, topTag, nextTag);
        }
        AddSide(ref writer, 84, state, words, tags, (state[next].Left, state[next].LeftSecond), nextTag, topTag, secondTag);
    }

    private void AddSide(ref Writer writer, int template, ArcHybridState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags,
        (int Outer, int Inner) children, ulong headTag, ulong otherTag, ulong thirdTag)
    {
        var (outer, inner) = children;
        if (outer < 0)
            return;
        var relation = (ulong)state[outer].Relation + 1;
        var tag = Coarse(state, tags, outer);
        writer.Add(template, Word(words, outer), headTag);
        writer.Add(template + 1, tag, relation);
        writer.Add(template + 2, headTag, relation, otherTag);
        writer.Add(template + 3, FeatureHash.Of(0, headTag, tag), otherTag, thirdTag);
        writer.Add(template + 4, headTag, Tag(state, tags, outer), otherTag);
        if (inner < 0)
            return;
        writer.Add(template + 5, Word(words, inner), Coarse(state, tags, inner));
        writer.Add(template + 6, headTag, tag, Coarse(state, tags, inner));
        writer.Add(template + 7, headTag, relation, (ulong)state[inner].Relation + 1);
    }

    /// <summary>Distances, numbers of children, and sets of their relations.</summary>
    private static void AddShape(ref Writer writer, ArcHybridState state, ulong topWord, ulong topTag, ulong secondWord, ulong secondTag, ulong nextWord, ulong nextTag)
    {
        int top = state.Stack(0), second = state.Stack(1), next = state.Next;
        if (top < 0)
            return;
        ref readonly var node = ref state[top];
        var distance = Bucket(next - top);
        writer.Add(92, topWord, distance);
        writer.Add(93, topTag, distance);
        writer.Add(94, nextWord, distance);
        writer.Add(95, nextTag, distance);
        writer.Add(96, topTag, nextTag, distance);
        writer.Add(97, topWord, (ulong)node.LeftCount);
        writer.Add(98, topTag, (ulong)node.LeftCount);
        writer.Add(99, topWord, (ulong)node.RightCount);
        writer.Add(100, topTag, (ulong)node.RightCount, nextTag);
        writer.Add(101, topWord, node.RightRelations);
        writer.Add(102, topTag, node.RightRelations);
        writer.Add(103, topTag, node.LeftRelations);
        writer.Add(104, topWord, node.LeftRelations);
        writer.Add(105, nextTag, state[next].LeftRelations);
        writer.Add(106, nextWord, state[next].LeftRelations);
        writer.Add(107, nextTag, (ulong)state[next].LeftCount, topTag);
        writer.Add(108, (ulong)Math.Min(state.Depth, 4), topTag, nextTag);
        if (second < 0)
            return;
        ref readonly var below = ref state[second];
        distance = Bucket(top - second);
        writer.Add(109, secondWord, distance);
        writer.Add(110, secondTag, distance);
        writer.Add(111, secondTag, topTag, distance);
        writer.Add(112, secondWord, below.RightRelations);
        writer.Add(113, secondTag, below.RightRelations, topTag);
        writer.Add(114, secondTag, below.LeftRelations, topTag);
        writer.Add(115, secondTag, (ulong)below.RightCount, topTag);
    }

    private static void AddClusters(ref Writer writer, ArcHybridState state, ReadOnlySpan<WordFacts> words, ulong topTag, ulong secondTag, ulong nextTag)
    {
        var top = state.Stack(0) is var first and >= 0 ? words[first] : default;
        var second = state.Stack(1) is var below and >= 0 ? words[below] : default;
        var next = state.Next < words.Length ? words[state.Next] : default;
        if (top.Fine + second.Fine + next.Fine == 0)
            return;
        writer.Add(116, top.Fine);
        writer.Add(117, second.Fine);
        writer.Add(118, next.Fine);
        writer.Add(119, top.Fine, next.Fine);
        writer.Add(120, second.Fine, top.Fine);
        writer.Add(121, top.Coarse, next.Coarse);
        writer.Add(122, second.Coarse, top.Coarse);
        writer.Add(123, top.Fine, nextTag);
        writer.Add(124, topTag, next.Fine);
        writer.Add(125, second.Fine, topTag);
        writer.Add(126, secondTag, top.Fine);
        writer.Add(127, second.Coarse, top.Coarse, nextTag);
        writer.Add(128, secondTag, top.Coarse, next.Coarse);
        writer.Add(129, second.Coarse, topTag, next.Coarse);
        writer.Add(130, second.Lower, top.Coarse);
        writer.Add(131, second.Coarse, top.Lower);
        writer.Add(132, top.Lower, next.Coarse);
        writer.Add(133, top.Coarse, next.Lower);
        writer.Add(134, second.Coarse, top.Coarse, next.Coarse);
    }

    private static ulong Bucket(int distance) => (ulong)(distance < 6 ? distance : distance < 11 ? 6 : 7);

    /// <summary>Collects hashes.</summary>
    private ref struct Writer(Span<ulong> to)
    {
        private readonly Span<ulong> _to = to;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int template, ulong a, ulong b = 0, ulong c = 0) => _to[Count++] = FeatureHash.Of(template, a, b, c);

        /// <summary>The seven templates of a pair of words.</summary>
        public void AddPair(int template, ulong word, ulong tag, ulong otherWord, ulong otherTag)
        {
            ulong both = FeatureHash.Of(0, word, tag), otherBoth = FeatureHash.Of(0, otherWord, otherTag);
            Add(template, both, otherBoth);
            Add(template + 1, both, otherWord);
            Add(template + 2, word, otherBoth);
            Add(template + 3, both, otherTag);
            Add(template + 4, tag, otherBoth);
            Add(template + 5, word, otherWord);
            Add(template + 6, tag, otherTag);
        }
    }
}
