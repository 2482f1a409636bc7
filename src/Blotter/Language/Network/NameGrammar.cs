using System.Collections.Immutable;

namespace Blotter.Language.Network;

/// <summary>
/// Which label may follow which in BIOES: a name that begins goes on with its own kind until it ends, and ends within the sentence.
/// </summary>
internal sealed class NameGrammar
{
    /// <summary>Takes the labels in the order of their scores: <c>O</c>, or a place of BIES, a hyphen and a <see cref="NameKind"/>.</summary>
    public NameGrammar(ImmutableArray<string> labels)
    {
        Places = [.. labels.Select(label => label[0])];
        Kinds = [.. labels.Select(label => label.Length > 2 ? Enum.Parse<NameKind>(label[2..]) : (NameKind?)null)];
        Before = [.. labels.Select((_, to) => Enumerable.Range(0, labels.Length).Where(from => MayFollow(from, to)).ToImmutableArray())];
    }

    /// <summary>How many labels there are.</summary>
    public int Count => Places.Length;

    /// <summary>The place of each label: one of OBIES.</summary>
    public ImmutableArray<char> Places { get; }

    /// <summary>The kind of each label, <c>null</c> outside names.</summary>
    public ImmutableArray<NameKind?> Kinds { get; }

    /// <summary>The labels that may stand before each label.</summary>
    public ImmutableArray<ImmutableArray<int>> Before { get; }

    /// <summary>Whether a sentence may start with the label.</summary>
    public bool MayStart(int label) => Places[label] is 'O' or 'B' or 'S';

    /// <summary>Whether a sentence may end with the label.</summary>
    public bool MayEnd(int label) => Places[label] is 'O' or 'E' or 'S';

    private bool MayFollow(int from, int to) => Places[from] is 'B' or 'I' ? Places[to] is 'I' or 'E' && Kinds[from] == Kinds[to] : MayStart(to);
}
