using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>Finds which source a pronoun or a part of several ("one of them", "the other") takes up. One report's.</summary>
internal sealed class PronounSpeakers(SpeakerDescriber describer, SpeakerRegister register, ReportNames names)
{
    // A pronoun takes up nothing that was named further back than this, in characters, without having spoken.
    private const int LongestReach = 250;

    /// <summary>The source that a pronoun of the third person or a word for a part stands for, or <c>null</c>.</summary>
    /// <param name="phrase">The phrase of the pronoun.</param>
    /// <param name="word">The pronoun in lower case.</param>
    public SpeakerEntity? Of(SourcePhrase phrase, string word) => word switch
    {
        "he" or "him" or "his" => Person(phrase, Sex.Male),
        "she" or "her" => Person(phrase, Sex.Female),
        "they" or "them" or "their" or "both" or "all" => Touch(register.Last(entity => entity.IsPlural || entity.Kind == SourceKind.Group) ?? register.Last(entity => !entity.IsPerson), phrase),
        "it" or "its" => Touch(Body(phrase) ?? register.Last(entity => !entity.IsPerson), phrase),
        "one" or "another" or "other" or "others" or "two" or "three" or "some" or "several" or "second" or "first" or "third" => Part(phrase, word),
        _ => null,
    };

    /// <summary>One of several who spoke before, or one more of their kind; several of them are the whole.</summary>
    public SpeakerEntity? Part(SourcePhrase phrase, string word)
    {
        var whole = register.Last(entity => entity.IsPlural);
        if (whole is null || word is "some" or "several" or "two" or "three" or "others")
            return Touch(whole, phrase);
        return register.Part(whole, word, phrase.Span);
    }

    /// <summary>Notes that a phrase mentions a source.</summary>
    public static SpeakerEntity? Touch(SpeakerEntity? entity, SourcePhrase phrase)
    {
        if (entity is not null)
            entity.LastMention = phrase.Span.Start;
        return entity;
    }

    // The last body that spoke, or the last that was the subject of a sentence since.
    private SpeakerEntity? Body(SourcePhrase phrase)
    {
        var spoke = register.Last(entity => entity is { IsPerson: false, IsPlural: false });
        if (names.BodySubjectBetween(spoke?.LastMention + 1 ?? 0, phrase.Span.Start) is not { } named || phrase.Span.Start - named.Start > LongestReach)
            return spoke;
        return register.Find(named.Name) ?? register.Named(named.Name, named.Kind, new TextSpan(named.Start, named.Start + named.Name.Length));
    }

    // The last person of that sex who spoke, or the last who was the subject of a sentence since.
    private SpeakerEntity? Person(SourcePhrase phrase, Sex sex)
    {
        var spoke = register.Last(entity => entity.IsPerson && (entity.Sex is null || entity.Sex == sex));
        if (names.SubjectBetween(spoke?.LastMention + 1 ?? 0, phrase.Span.Start) is { } named && register.Find(names.Full(named.Name)) is null or { IsPerson: true })
        {
            var full = names.Full(named.Name);
            var known = register.Find(full);
            if (known is not null ? known.Sex is null || known.Sex == sex : spoke is null || phrase.Span.Start - named.Start < LongestReach)
                return Touch(known ?? Introduced(named.Phrase) ?? register.Person(full, sex, new TextSpan(named.Start, named.Start + named.Name.Length)), phrase);
        }
        if (spoke is not null)
            spoke.Sex ??= sex;
        return Touch(spoke, phrase);
    }

    // "Superintendent Lark was unmoved. ... he said": who was brought in before speaking.
    private SpeakerEntity? Introduced(SourcePhrase phrase) =>
        describer.Describe(phrase) is { IsName: true, IsPerson: true } description ? register.Take(description) : null;
}
