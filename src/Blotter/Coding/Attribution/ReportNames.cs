using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>The names of persons and bodies in a report: which full name a family name, a given name, a word or initials stand for, and who was named last before a place in the text. Immutable once built.</summary>
internal sealed class ReportNames
{
    private readonly Dictionary<string, string> _full = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _first = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Start, string Name, bool IsSubject, SourcePhrase Phrase)> _subjects = [];
    private readonly List<(int Start, string Name, SourceKind Kind, bool IsSubject)> _bodies = [];

    public ReportNames(ImmutableArray<SentenceTree> trees, SpeakerWords words, SpeakerDescriber describer)
    {
        foreach (var tree in trees)
            foreach (var name in tree.Sentence.Names)
                if (name.Kind is NameKind.Person && !describer.IsBody(tree, name))
                    Add(tree, name, words);
                else if (name.Kind is NameKind.Organisation or NameKind.Person)
                    AddBody(tree, name, describer);
    }

    /// <summary>The longest name of the report that ends with this one's last word; the name itself where there is none longer.</summary>
    public string Full(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return name.Contains(' ', StringComparison.Ordinal) ? name : _full.GetValueOrDefault(last) ?? _first.GetValueOrDefault(name, name);
    }

    /// <summary>
    /// The longer name of a body that this is short for: its initials, its first or its last word ("the Front"); <c>null</c> where there is none.
    /// </summary>
    public string? Body(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            return null;
        string? found = null;
        foreach (var body in _bodies)
            if ((found is null || body.Name.Length > found.Length) && body.Name.Contains(' ', StringComparison.Ordinal) && IsShort(name, body.Name))
                found = body.Name;
        return found;
    }

    private static bool IsShort(string name, string full)
    {
        var words = full.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (string.Equals(words[^1], name, StringComparison.OrdinalIgnoreCase) || string.Equals(words[0], name, StringComparison.OrdinalIgnoreCase))
            return char.IsUpper(name[0]);
        return name.Length is >= 2 and <= 7 && name.All(char.IsUpper) && string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0])).Equals(name, StringComparison.Ordinal);
    }

    /// <summary>The last person named as the subject of a verb between two places in the text, or <c>null</c>.</summary>
    public (string Name, int Start, SourcePhrase Phrase)? SubjectBetween(int from, int to)
    {
        for (var at = _subjects.Count - 1; at >= 0; at--)
            if (_subjects[at].Start < to && _subjects[at].IsSubject)
                return _subjects[at].Start >= from ? (_subjects[at].Name, _subjects[at].Start, _subjects[at].Phrase) : null;
        return null;
    }

    /// <summary>The last body that satisfies a condition and is named before a place in the text, or <c>null</c>.</summary>
    public (string Name, int Start)? BodyBefore(int to, Func<(string Name, SourceKind Kind), bool> condition)
    {
        for (var at = _bodies.Count - 1; at >= 0; at--)
            if (_bodies[at].Start < to && condition((_bodies[at].Name, _bodies[at].Kind)))
                return (_bodies[at].Name, _bodies[at].Start);
        return null;
    }

    /// <summary>The last body named as the subject of a verb between two places in the text, or <c>null</c>.</summary>
    public (string Name, int Start, SourceKind Kind)? BodySubjectBetween(int from, int to)
    {
        for (var at = _bodies.Count - 1; at >= 0 && _bodies[at].Start >= from; at--)
            if (_bodies[at].Start < to && _bodies[at].IsSubject)
                return (_bodies[at].Name, _bodies[at].Start, _bodies[at].Kind);
        return null;
    }

    private void AddBody(SentenceTree tree, Name name, SpeakerDescriber describer)
    {
        var text = Token.Join(tree.Tokens, tree.Tokens[name.First].Lower is "the" && name.First < name.Last ? name.First + 1 : name.First, name.Last);
        var phrase = SourcePhrase.Of(tree, TreePath.HeadOf(tree.Tokens, name.First, name.Last));
        var kind = describer.Describe(phrase) is { IsName: true, IsPerson: false } description ? description.Kind : describer.Kinds.KindOfName(text);
        _bodies.Add((name.Span.Start, text, kind, tree.Has(phrase.Head, "nsubj")));
    }

    private void Add(SentenceTree tree, Name name, SpeakerWords words)
    {
        var first = name.First;
        while (first < name.Last && words.IsTitle(tree.Tokens.ItemRef(first)))
            first++;
        var text = Token.Join(tree.Tokens, first, name.Last);
        if (name.Last > first && text[(text.LastIndexOf(' ') + 1)..] is var last && (!_full.TryGetValue(last, out var known) || known.Length < text.Length && known.Split(' ')[0] == text.Split(' ')[0]))
            (_full[last], _first[text.Split(' ')[0]]) = (text, text);
        var top = TreePath.HeadOf(tree.Tokens, name.First, name.Last);
        _subjects.Add((name.Span.Start, text, tree.Has(top, "nsubj") || (tree.Has(top, "appos") && tree.Tokens[top].Head is >= 0 and var head && tree.Has(head, "nsubj")), SourcePhrase.Of(tree, top)));
    }
}
