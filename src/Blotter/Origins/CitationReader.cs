using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Origins;

/// <summary>
/// Finds the outlets whose telling a report passes on: sources that the coder took for publishers or agencies, and names worded as outlets in sentences that tell what somebody told
/// ("Radio Togga Shabeelle reports", "the Hiran Eye page says").
/// </summary>
internal sealed class CitationReader
{
    private const int MostWordsOfName = 6;

    private readonly Document _document;
    private readonly OutletName? _publisher;
    private readonly bool _isCompiled;
    private readonly List<Citation> _found = [];

    private CitationReader(Document document, bool isCompiled)
    {
        (_document, _isCompiled) = (document, isCompiled);
        _publisher = document.Publisher is { } publisher ? new OutletName(publisher) : null;
    }

    /// <summary>The outlets cited, in text order, without the publisher itself.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sources">The sources of its coding.</param>
    /// <param name="isCompiled">Whether it only gathers what others tell: every outlet that it names is cited then.</param>
    public static ImmutableArray<Citation> Read(Document document, ImmutableArray<Source> sources, bool isCompiled)
    {
        var reader = new CitationReader(document, isCompiled);
        foreach (var section in document.Sections.Where(section => section.Kind == SectionKind.Body))
            foreach (var line in LinesOf(document.Text, section.Span))
                reader.ReadLine(line);
        foreach (var source in sources)
            if (source is { Kind: SourceKind.Publisher or SourceKind.Agency, Span: { } span })
                reader.Add(source.Name, span);
        return [.. reader._found.OrderBy(citation => citation.Span)];
    }

    private static IEnumerable<TextSpan> LinesOf(string text, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private void ReadLine(TextSpan line)
    {
        var words = OutletWord.In(_document.Text, line);
        for (var first = 0; first < words.Count;)
        {
            if (!words[first].IsCapitalised)
            {
                first++;
                continue;
            }
            var last = NameEnd(words, first);
            if (IsOutlet(words, first, last, out var start) && (_isCompiled || IsCited(words, start, last)))
                Add(_document.Text[words[start].Start..words[last].End], new TextSpan(words[start].Start, words[last].End));
            first = last + 1;
        }
    }

    // Capitalised words in a row, with nothing but a space or a small word of names ("Voz del Valle") between them.
    private static int NameEnd(List<OutletWord> words, int first)
    {
        var last = first;
        for (var next = first + 1; next < words.Count && next - first < MostWordsOfName && words[next].FollowsDirectly; next++)
            if (words[next].IsCapitalised)
                last = next;
            else if (!OutletWords.Shipped.Inside.Contains(words[next].Lower))
                break;
        return last;
    }

    // A sentence's first word may be a capital for that alone ("On Monday"): the name is looked for without the words before it too.
    private bool IsOutlet(List<OutletWord> words, int first, int last, out int start)
    {
        for (start = words[first].Lower is "the" && first < last ? first + 1 : first; start <= last; start++)
            if (OutletWords.Shipped.NameOutlet([.. words[start..(last + 1)].Select(word => word.Lower)]) || IsKnown(words, start, last))
                return true;
        start = words[first].Lower is "the" && first < last ? first + 1 : first;
        return (start > 0 && (words[start].FollowsDirectly || words[start].FollowsComma) && OutletWords.Shipped.Before.Contains(words[start - 1].Lower))
            || (last + 1 < words.Count && words[last + 1].FollowsDirectly && OutletWords.Shipped.Behind.Contains(words[last + 1].Lower));
    }

    private bool IsKnown(List<OutletWord> words, int first, int last) =>
        words[first].IsCapitalised && !new OutletName(_document.Text[words[first].Start..words[last].End]).Ids.IsEmpty;

    // The sentence tells what was told.
    private static bool IsCited(List<OutletWord> words, int first, int last)
    {
        var (start, end) = (first, last);
        while (start > 0 && !words[start].BeginsSentence)
            start--;
        while (end + 1 < words.Count && !words[end + 1].BeginsSentence)
            end++;
        for (var at = start; at <= end; at++)
            if ((at < first || at > last) && OutletWords.Shipped.Citing.Contains(words[at].Lower))
                return true;
        return false;
    }

    private void Add(string name, TextSpan span)
    {
        var outlet = new OutletName(name);
        if (outlet.Words.IsEmpty || outlet.Words.All(OutletWords.Shipped.IsGeneric) || (_publisher?.Means(outlet) ?? false))
            return;
        // "Local television channels" is no name.
        if (!char.IsUpper(name[name.LastIndexOf(' ') + 1]) || _found.Any(citation => citation.Span.Start < span.End && span.Start < citation.Span.End))
            return;
        _found.Add(new Citation(name, span));
    }
}

/// <summary>A word of a line in which outlets are looked for.</summary>
/// <param name="Start">Where it begins in the stored text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Lower">In lower case, without accents.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="FollowsDirectly">Whether nothing but a space lies between it and the word before.</param>
/// <param name="FollowsComma">Whether a comma and a space lie between them.</param>
/// <param name="BeginsSentence">Whether a sentence's end lies before it.</param>
internal readonly record struct OutletWord(int Start, int End, string Lower, bool IsCapitalised, bool FollowsDirectly, bool FollowsComma, bool BeginsSentence)
{
    private const int LongestWord = 40;

    /// <summary>The words of a line, in order.</summary>
    public static List<OutletWord> In(string text, TextSpan line)
    {
        var words = new List<OutletWord>();
        var (at, last) = (line.Start, -1);
        while (at < line.End)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < line.End && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < line.End && char.IsLetterOrDigit(text[at + 1]))))
                at++;
            var between = last < 0 ? [] : text.AsSpan(last, start - last);
            if (at - start <= LongestWord)
                words.Add(new OutletWord(start, at, PlainLetters.Of(text[start..at].ToLower(CultureInfo.InvariantCulture)), char.IsUpper(text[start]), between is " ", between is ", ", last < 0 || EndsSentence(between)));
            last = at;
        }
        return words;
    }

    private static bool EndsSentence(ReadOnlySpan<char> between) => between.ContainsAny('.', '!', '?') && between.Length > 1;
}
