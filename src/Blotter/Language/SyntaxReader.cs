using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Reading;

namespace Blotter.Language;

/// <summary>Says how the program understands each sentence of a document, for people. Immutable and safe to share between threads.</summary>
public sealed class SyntaxReader
{
    private readonly TextAnalyzer _analyzer;

    /// <summary>Takes the models that the program comes with.</summary>
    public SyntaxReader()
    {
        var lexicons = new Lexicons();
        _analyzer = new TextAnalyzer(new SentenceSplitter(lexicons.Abbreviations, lexicons.SentenceStarters));
    }

    /// <summary>The sentences in text order.</summary>
    public ImmutableArray<SentenceSyntax> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. SentenceAnnotator.Shipped.Annotate(_analyzer.Analyze(document).Sentences).Select(Of)];
    }

    /// <summary>A sentence in the words of its view.</summary>
    internal static SentenceSyntax Of(Sentence sentence)
    {
        var names = new string[sentence.Tokens.Length];
        foreach (var name in sentence.Names)
            for (var word = name.First; word <= name.Last; word++)
                names[word] = string.Create(CultureInfo.InvariantCulture, $"{(word == name.First ? 'B' : 'I')}-{name.Kind}");
        return new SentenceSyntax(sentence.Index + 1, sentence.Span, [.. sentence.Tokens.Select((token, index) => Of(token, names[index]))]);
    }

    private static WordSyntax Of(Token token, string? name) => new(
        token.Text, token.JoinsPrevious, token.Lemma, token.Upos == Upos.None ? "" : token.Upos.ToString().ToUpperInvariant(), token.Xpos,
        token.Features.Text == Features.None.Text ? [] : [.. token.Features.Text.Split('|')], token.Head + 1, token.Relation, name ?? "");
}

/// <summary>How the program understands a sentence.</summary>
/// <param name="Number">Its number in the document, from 1.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Words">Its syntactic words in text order.</param>
public sealed record SentenceSyntax(int Number, TextSpan Span, ImmutableArray<WordSyntax> Words);

/// <summary>How the program understands a syntactic word of Universal Dependencies. What is not known is empty.</summary>
/// <param name="Form">As written.</param>
/// <param name="JoinsPrevious">Whether it is one orthographic token with the word before ("n't" in "don't").</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech ("VERB").</param>
/// <param name="Xpos">Part of speech of the Penn Treebank ("VBD").</param>
/// <param name="Features">Morphological features ("Tense=Past"), by name.</param>
/// <param name="Head">Number of its head in the sentence, from 1; 0 for the root, and where unknown.</param>
/// <param name="Relation">Relation to the head ("nsubj:pass").</param>
/// <param name="Name">Its place in a name, in IOB2 ("B-Person"); empty outside names.</param>
public sealed record WordSyntax(
    string Form, bool JoinsPrevious, string Lemma, string Upos, string Xpos, ImmutableArray<string> Features, int Head, string Relation, string Name);
