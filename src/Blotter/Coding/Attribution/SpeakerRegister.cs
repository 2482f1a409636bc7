using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>The sources of one report so far, and which of them a mention takes up. One report's; not shared between threads.</summary>
internal sealed class SpeakerRegister(ReportNames names)
{
    private readonly List<SpeakerEntity> _all = [];
    private readonly Dictionary<string, SpeakerEntity> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All sources in the order in which they were found.</summary>
    public IReadOnlyList<SpeakerEntity> All => _all;

    /// <summary>The source of a description: one known before, or a new one.</summary>
    public SpeakerEntity Take(SpeakerDescription description)
    {
        var entity = Known(description);
        if (entity is null)
        {
            entity = Make(description);
            _all.Add(entity);
        }
        Learn(entity, description);
        return entity;
    }

    /// <summary>The source that was called by the description's noun before, or <c>null</c>.</summary>
    public SpeakerEntity? Described(SpeakerDescription description) =>
        Find(description.Name) ?? All.FirstOrDefault(entity => entity.Heads.Contains(description.Head)) ?? All.FirstOrDefault(entity => entity.Name.EndsWith(description.Head, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a source that no phrase describes, or finds it by its name.</summary>
    public SpeakerEntity Named(string name, SourceKind kind, TextSpan? span)
    {
        if (_byName.TryGetValue(Key(name), out var known))
            return known;
        var entity = new SpeakerEntity { Name = name, Kind = kind, IsNamed = true, Span = span };
        _all.Add(entity);
        _byName.Add(Key(name), entity);
        return entity;
    }

    /// <summary>Adds a person whom the text names without a phrase of a source.</summary>
    public SpeakerEntity Person(string name, Sex sex, TextSpan span)
    {
        var entity = new SpeakerEntity { Name = name, Kind = SourceKind.Person, IsNamed = true, IsPerson = true, Sex = sex, Span = span };
        _all.Add(entity);
        _byName.TryAdd(Key(name), entity);
        return entity;
    }

    /// <summary>One of several: "one" of the officials is their first, "the other" their second.</summary>
    public SpeakerEntity Part(SpeakerEntity whole, string word, TextSpan span)
    {
        var head = whole.Heads.FirstOrDefault() ?? whole.Name;
        var name = word is "one" or "first" ? "first " + head : word is "third" ? "third " + head : "second " + head;
        if (Find(name) is { } known)
        {
            known.LastMention = span.Start;
            return known;
        }
        var entity = new SpeakerEntity { Name = name, Kind = whole.Kind, IsPerson = true, Of = whole.Of, Via = whole.Via, Span = span, LastMention = span.Start };
        _all.Add(entity);
        _byName.TryAdd(name, entity);
        return entity;
    }

    /// <summary>Lets other words stand for a source.</summary>
    public void Alias(string name, SpeakerEntity entity) => _byName.TryAdd(Key(name), entity);

    /// <summary>The source of that name, or <c>null</c>.</summary>
    public SpeakerEntity? Find(string name) => _byName.GetValueOrDefault(Key(name));

    /// <summary>The last source mentioned that satisfies a condition, or <c>null</c>.</summary>
    public SpeakerEntity? Last(Func<SpeakerEntity, bool> condition)
    {
        SpeakerEntity? last = null;
        foreach (var entity in _all)
            if ((last is null || entity.LastMention >= last.LastMention) && condition(entity))
                last = entity;
        return last;
    }

    private SpeakerEntity? Known(SpeakerDescription description)
    {
        if (description.IsName)
            return NamedBefore(description);
        if (Find(description.Name) is { } same && same.IsPlural == description.IsPlural && !IsAnother(description))
            return same;
        if (IsDefinite(description) && Last(entity => !entity.IsPerson && !entity.IsNamed && entity.Name.EndsWith(" " + description.Name, StringComparison.Ordinal)) is { } fuller)
            return fuller;
        if (description.IsNew)
            return null;
        return Last(entity => entity.Heads.Contains(description.Head) && entity.IsPlural == description.IsPlural && (!description.IsPlural || IsDefinite(description)));
    }

    private SpeakerEntity? NamedBefore(SpeakerDescription description)
    {
        if (!description.IsPerson)
            return Find(description.Name) ?? (names.Body(description.Name) is { } body ? Find(body) : null) ?? (IsDefinite(description) ? Last(entity => !entity.IsPerson && entity.Name.EndsWith(" " + description.Name, StringComparison.OrdinalIgnoreCase)) : null);
        var full = names.Full(description.Name);
        return Find(full) ?? (Find(full[(full.LastIndexOf(' ') + 1)..]) is { IsPerson: true } one && Agrees(one, description) ? one : null);
    }

    private static bool IsAnother(SpeakerDescription description) => description.Phrase.Tree.Tokens[description.Phrase.First].Lower is "another" or "other" or "second" or "third";

    // "Ortega" takes up "Rosa Ortega", not "Luis Ortega" where both are named in full.
    private static bool Agrees(SpeakerEntity entity, SpeakerDescription description) =>
        description.Name.IndexOf(' ', StringComparison.Ordinal) < 0 || entity.Name.IndexOf(' ', StringComparison.Ordinal) < 0 || string.Equals(entity.Name.Split(' ')[0], description.Name.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static bool IsDefinite(SpeakerDescription description)
    {
        var first = description.Phrase.Tree.Tokens[description.Phrase.First].Lower;
        return first is "the" or "its" or "their" or "this" or "that" or "his" or "her" or "these" or "those";
    }

    private SpeakerEntity Make(SpeakerDescription description)
    {
        var name = !description.IsName ? description.Name : description.IsPerson ? names.Full(description.Name) : names.Body(description.Name) ?? description.Name;
        var entity = new SpeakerEntity { Name = name, Kind = description.Kind, IsNamed = description.IsName, IsPerson = description.IsPerson, IsPlural = description.IsPlural, Span = description.Phrase.Span };
        _byName.TryAdd(Key(name), entity);
        if (description.IsName && description.IsPerson && name.LastIndexOf(' ') is > 0 and var blank)
            _byName.TryAdd(Key(name[(blank + 1)..]), entity);
        return entity;
    }

    private static void Learn(SpeakerEntity entity, SpeakerDescription description)
    {
        entity.Sex ??= description.Sex;
        entity.Of ??= description.Of;
        entity.Heads.Add(description.Head);
        entity.Heads.UnionWith(description.Roles);
        entity.LastMention = description.Phrase.Span.Start;
        if (entity is { IsPerson: true, Kind: SourceKind.Person } && description.Kind is SourceKind.Official or SourceKind.Witness)
            entity.Kind = description.Kind;
        if (entity is { IsNamed: false, Kind: SourceKind.Official or SourceKind.Person } && description.Kind == SourceKind.Unnamed)
            entity.Kind = SourceKind.Unnamed;
    }

    private static string Key(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
