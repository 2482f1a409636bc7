using System.Runtime.CompilerServices;

namespace Blotter.Training.Perceptron;

/// <summary>
/// A state of the arc-hybrid system (Kuhlmann, Gomez-Rodriguez and Satta 2011) with the root after the last word. Moves: 0 shifts the next word
/// onto the stack; 1 + 2r makes the top a left child of the next word; 2 + 2r makes it a right child of the one below; r is the relation.
/// </summary>
internal sealed class ArcHybridState
{
    /// <summary>The move that shifts.</summary>
    public const int Shift = 0;

    private Node[] _nodes = new Node[64];
    private short[] _stack = new short[64];

    /// <summary>Number of words; the index of the root.</summary>
    public int Count { get; private set; }

    /// <summary>Index of the next word.</summary>
    public int Next { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether every word has its head.</summary>
    public bool IsFinal => Next == Count && Depth == 0;

    /// <summary>Whether it is allowed to shift.</summary>
    public bool CanShift => Next < Count;

    /// <summary>Whether the top may become a child of the next word; the root takes one child only.</summary>
    public bool CanLeft => Depth > 0 && (Next < Count || Depth == 1);

    /// <summary>Whether the top may become a child of the word below.</summary>
    public bool CanRight => Depth > 1;

    /// <summary>The word at a depth of the stack, from 0; -1 below the lowest.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    /// <summary>What is known of a word.</summary>
    public ref readonly Node this[int word] => ref _nodes[word];

    /// <summary>The move that makes the top a left child of the next word.</summary>
    public static int Left(int relation) => 1 + (2 * relation);

    /// <summary>The move that makes the top a right child of the word below.</summary>
    public static int Right(int relation) => 2 + (2 * relation);

    /// <summary>Starts with a sentence of <paramref name="count"/> words.</summary>
    public void Start(int count)
    {
        if (_nodes.Length <= count)
        {
            _nodes = new Node[count * 2];
            _stack = new short[count * 2];
        }
        _nodes.AsSpan(0, count + 1).Fill(Node.Empty);
        (Count, Next, Depth) = (count, 0, 0);
    }

    /// <summary>Becomes a copy.</summary>
    public void CopyFrom(ArcHybridState other)
    {
        if (_nodes.Length <= other.Count)
        {
            _nodes = new Node[other._nodes.Length];
            _stack = new short[other._stack.Length];
        }
        other._nodes.AsSpan(0, other.Count + 1).CopyTo(_nodes);
        other._stack.AsSpan(0, other.Depth).CopyTo(_stack);
        (Count, Next, Depth) = (other.Count, other.Next, other.Depth);
    }

    /// <summary>Makes a move.</summary>
    public void Apply(int move)
    {
        if (move == Shift)
        {
            _stack[Depth++] = (short)Next++;
            return;
        }
        var child = _stack[--Depth];
        var relation = (move - 1) / 2;
        if (move % 2 == 1)
            AddLeft(child, (short)Next, relation);
        else
            AddRight(child, _stack[Depth - 1], relation);
    }

    private void AddLeft(short child, short head, int relation)
    {
        Attach(child, head, relation);
        ref var node = ref _nodes[head];
        (node.LeftSecond, node.Left) = (node.Left, child);
        node.LeftCount++;
        node.LeftRelations |= 1UL << relation;
    }

    private void AddRight(short child, short head, int relation)
    {
        Attach(child, head, relation);
        ref var node = ref _nodes[head];
        (node.RightSecond, node.Right) = (node.Right, child);
        node.RightCount++;
        node.RightRelations |= 1UL << relation;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Attach(short child, short head, int relation)
    {
        _nodes[child].Head = head;
        _nodes[child].Relation = (byte)relation;
    }

    /// <summary>A word's head, relation, outermost two children on each side, numbers of children and sets of their relations; -1 for none.</summary>
    internal struct Node
    {
        /// <summary>A word without head and children.</summary>
        public static readonly Node Empty = new() { Head = -1, Left = -1, LeftSecond = -1, Right = -1, RightSecond = -1 };

        public ulong LeftRelations;
        public ulong RightRelations;
        public short Head;
        public short Left;
        public short LeftSecond;
        public short Right;
        public short RightSecond;
        public short LeftCount;
        public short RightCount;
        public byte Relation;
    }
}
