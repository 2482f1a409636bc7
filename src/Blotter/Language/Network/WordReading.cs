namespace Blotter.Language.Network;

/// <summary>What the network says of a word.</summary>
internal struct WordReading
{
    /// <summary>Universal part of speech.</summary>
    public Upos Upos { get; set; }

    /// <summary>The treebank's part of speech.</summary>
    public string Xpos { get; set; }

    /// <summary>Index of the head in the sentence, <see cref="Token.Root"/> for the root.</summary>
    public int Head { get; set; }

    /// <summary>Relation to the head.</summary>
    public string Relation { get; set; }
}
