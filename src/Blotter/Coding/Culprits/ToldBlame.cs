using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Coding.Culprits;

/// <summary>Something said about who did incidents, with who says it.</summary>
/// <param name="Blame">What the sentence says.</param>
/// <param name="Culprit">Of whom; <c>null</c> where it says that nobody owns up, or that somebody does without saying who.</param>
/// <param name="Incidents">Indexes of the incidents.</param>
/// <param name="Source">The id of whoever says it, or <c>null</c>.</param>
/// <param name="Kind">What the source is; <c>null</c> for the report's own writer.</param>
/// <param name="Stance">How sure, by its own words and by the words of who says it.</param>
internal sealed record ToldBlame(Blame Blame, Culprit? Culprit, ImmutableArray<int> Incidents, string? Source, SourceKind? Kind, Stance Stance)
{
    // Names are compared word by word; behind so many sources only equal ones are the same.
    private const int MostCompared = 200;

    // Of a doer the words for it are the claim, of what is said about somebody those that say it.
    private TextSpan Span => Blame.Kind == BlameKind.Does && Words is { } words ? words : Clause;

    /// <summary>The words that say it, from the culprit to the end of what is said.</summary>
    public TextSpan Clause => Blame.Facts.Sentence.SpanOf(Blame.First, Blame.Last);

    /// <summary>The words for the culprit, or <c>null</c>.</summary>
    public TextSpan? Words { get; init; }

    /// <summary>Whether it stands in the headline.</summary>
    public bool IsHeadline => Blame.Facts.Sentence.Section == SectionKind.Headline;

    /// <summary>The claim that it makes.</summary>
    public CulpritClaim Claim => new(
        Blame.Kind is BlameKind.Does or BlameKind.Accused ? Facet.Perpetrator : Facet.Responsibility,
        Culprit?.Name.Name ?? SetList.Name(Blame.Kind == BlameKind.Claims ? Responsibility.Claimed : Responsibility.NoneYet),
        Source,
        Stance,
        Blame.Facts.Sentence,
        Span);

    /// <summary>What it says, by which word, on whose word, and how the culprit stands by it alone.</summary>
    public Reason Why(string incident)
    {
        var (facet, says) = Blame.Kind switch
        {
            BlameKind.Does => ("perpetrators", "doer"),
            BlameKind.Accused => ("perpetrators", "accused"),
            BlameKind.Claims => ("responsibility", "owning up"),
            BlameKind.Denies => ("responsibility", "denying it"),
            _ => ("responsibility", "nobody owning up"),
        };
        var who = Culprit is null ? "" : $": {Culprit.Name.Name}, {SetList.Name(Standing)}";
        var text = $"{says} by \"{Blame.Facts.Sentence.Tokens[Blame.Word].Text}\"{who}, on the word of {Source ?? "the writer"}";
        return new Reason($"{incident}.{facet}", "blame-" + SetList.Name(Blame.Kind), text, Clause);
    }

    /// <summary>How the culprit stands by this alone (MUC-4, slot 11).</summary>
    public Standing Standing => Blame.Kind switch
    {
        BlameKind.Denies => Standing.Denied,
        BlameKind.Claims => Standing.Claimed,
        _ when Blame.IsProved => Standing.Fact,
        _ when Stance == Stance.Denies => Standing.Denied,
        BlameKind.Does when Culprit!.Name.Form != CulpritForm.Named && Stance == Stance.Asserts && (Kind is null || Culprit.Name.Kind == PerpetratorKind.Individual) => Standing.Fact,
        _ when Blame.IsPossible => Standing.Possible,
        _ when Kind == SourceKind.Official || Blame.IsByAuthorities => Standing.SuspectedByAuthorities,
        _ when Kind is null && Blame.IsByOthers => Standing.Suspected,
        _ when Kind is null && Stance == Stance.Asserts && Blame.Kind == BlameKind.Does => Standing.Fact,
        _ when Kind is null or SourceKind.Publisher && Stance == Stance.Asserts => Standing.Fact,
        _ => Standing.Suspected,
    };

    /// <summary>The finding with whoever says it: whoever owns up or denies says it itself, others are said to have done it by whom the report names.</summary>
    public static ToldBlame Of(ReportSpeech speech, BlameWords words, Blame blame, Culprit? culprit, CulpritName? name, ImmutableArray<int> incidents)
    {
        var sentence = blame.Facts.Sentence;
        var isAccused = blame is { Kind: BlameKind.Accused, Culprit: >= 0 };
        var told = isAccused ? blame.Culprit : blame.Word;
        var speaker = speech.Of(sentence.SpanOf(told, told));
        var isOwn = blame.Kind is BlameKind.Claims or BlameKind.Denies;
        var source = (isOwn && culprit is not null ? Own(speech, culprit) : isAccused ? Accuser(speech, sentence.Tokens[blame.Word].Span) : null) ?? speaker.Source;
        var said = speaker.IsWriter && source == speaker.Source ? null : speech.SourceOf(source);
        var kind = said is not null && IsAuthority(said, words) ? SourceKind.Official : said?.Kind;
        return new ToldBlame(blame, culprit, incidents, source, kind, isOwn || speaker.Stance == Stance.Asserts ? blame.Stance : speaker.Stance)
        {
            Words = name is null ? null : sentence.SpanOf(name.First, name.Last),
        };
    }

    // "a security official" who asks not to be named is one all the same.
    private static bool IsAuthority(Source source, BlameWords words) =>
        source.Kind is SourceKind.Unnamed or SourceKind.Person && words.Authority.Contains(source.Name.Split(' ')[^1].TrimEnd('s').ToLowerInvariant());

    // Whoever blames, suspects or names the culprit by that word.
    private static string? Accuser(ReportSpeech speech, TextSpan word) => speech.SayingBy(word)?.Speaker;

    // The source that is the culprit itself, or speaks for it.
    private static string? Own(ReportSpeech speech, Culprit culprit) =>
        (speech.Sources.Take(MostCompared).FirstOrDefault(source => culprit.IsCalled(source.Name)) ?? speech.Sources.Take(MostCompared).FirstOrDefault(source => source.Of is { } of && culprit.IsCalled(of))
            ?? (speech.Sources.Length > MostCompared ? speech.SourceNamed(culprit.Name.Name) : null))?.Id;
}
