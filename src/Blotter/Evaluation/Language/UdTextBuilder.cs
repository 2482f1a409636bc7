using System.Collections.Immutable;
using System.Text;

namespace Blotter.Evaluation.Language;

/// <summary>Puts a <see cref="UdText"/> together, token by token.</summary>
internal sealed class UdTextBuilder
{
    private readonly StringBuilder _characters = new();
    private readonly ImmutableArray<TextSpan>.Builder _tokens = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<TextSpan>.Builder _sentences = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<UdWord>.Builder _words = ImmutableArray.CreateBuilder<UdWord>();
    private int _sentenceStart;
    private int _firstWord;

    /// <summary>Adds a token with its words, whose heads are counted in the sentence.</summary>
    public void Token<T>(string form, ReadOnlySpan<T> words, Func<T, UdWord> wordOf)
    {
        var start = _characters.Length;
        foreach (var unit in form)
            if (!char.IsWhiteSpace(unit))
                _characters.Append(unit);
        var span = new TextSpan(start, _characters.Length);
        _tokens.Add(span);
        foreach (var word in words)
            _words.Add(Placed(wordOf(word), span, words.Length > 1));
    }

    /// <summary>Ends a sentence after the tokens given; one without tokens is none.</summary>
    public void EndSentence()
    {
        if (_words.Count > _firstWord)
            _sentences.Add(new TextSpan(_sentenceStart, _characters.Length));
        (_sentenceStart, _firstWord) = (_characters.Length, _words.Count);
    }

    /// <summary>The text.</summary>
    public UdText Build() => new(_characters.ToString(), _tokens.ToImmutable(), _sentences.ToImmutable(), _words.ToImmutable());

    private UdWord Placed(UdWord word, TextSpan span, bool isMultiword) =>
        word with { Span = span, IsMultiword = isMultiword, Head = word.Head < 0 ? -1 : word.Head + _firstWord };
}
