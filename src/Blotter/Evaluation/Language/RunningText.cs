using System.Collections.Immutable;
using System.Text;
using Blotter.Reading;

namespace Blotter.Evaluation.Language;

/// <summary>Gives a treebank's sentences back as the text that they were cut from.</summary>
internal static class RunningText
{
    /// <summary>
    /// The text of each document (<c># newdoc</c>; without one all is one document). Paragraphs (<c># newpar</c>) are parted by an empty line, and
    /// tokens and sentences by a blank unless the token before has <c>SpaceAfter=No</c>.
    /// </summary>
    public static ImmutableArray<string> Of(IEnumerable<ConlluSentence> sentences)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && Begins(sentence, "newdoc"))
            {
                texts.Add(text.ToString());
                text.Clear();
            }
            if (text.Length > 0 && Begins(sentence, "newpar"))
                text.Append("\n\n");
            foreach (var token in sentence.Tokens)
                text.Append(token.Form).Append(token.SpaceAfter ? " " : "");
        }
        texts.Add(text.ToString());
        return texts.ToImmutable();
    }

    /// <summary>A document that is body from its first letter to its last, so that no part of it is taken for a headline or boilerplate.</summary>
    public static Document AsDocument(string text) => new()
    {
        Id = Sha256Digest.Of(Encoding.UTF8.GetBytes(text)),
        Origin = "-",
        Text = text,
        Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length).Trim(text))],
    };

    // "# newdoc" or "# newdoc id = ...".
    /// <summary>Whether a document (<c>newdoc</c>) or paragraph (<c>newpar</c>) begins with the sentence.</summary>
    public static bool Begins(ConlluSentence sentence, string what) => sentence.Comment(what) is not null || sentence.Comment(what + " id") is not null;
}
