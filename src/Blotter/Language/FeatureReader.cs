namespace Blotter.Language;

/// <summary>Reads values of features as Universal Dependencies writes them; <c>null</c> for a value that English does not have.</summary>
internal static class FeatureReader
{
    public static Tense? Tense(ReadOnlySpan<char> value) => value switch
    {
        "Past" => Language.Tense.Past,
        "Pres" => Language.Tense.Present,
        _ => null,
    };

    public static Voice? Voice(ReadOnlySpan<char> value) => value is "Pass" ? Language.Voice.Passive : null;

    public static Number? Number(ReadOnlySpan<char> value) => value switch
    {
        "Sing" => Language.Number.Singular,
        "Plur" or "Ptan" => Language.Number.Plural,
        _ => null,
    };

    public static VerbForm? VerbForm(ReadOnlySpan<char> value) => value switch
    {
        "Fin" => Language.VerbForm.Finite,
        "Inf" => Language.VerbForm.Infinitive,
        "Part" => Language.VerbForm.Participle,
        "Ger" => Language.VerbForm.Gerund,
        _ => null,
    };

    public static Mood? Mood(ReadOnlySpan<char> value) => value switch
    {
        "Ind" => Language.Mood.Indicative,
        "Imp" => Language.Mood.Imperative,
        "Sub" => Language.Mood.Subjunctive,
        _ => null,
    };

    public static int? Person(ReadOnlySpan<char> value) => value is ['1' or '2' or '3'] ? value[0] - '0' : null;

    public static Degree? Degree(ReadOnlySpan<char> value) => value switch
    {
        "Pos" => Language.Degree.Positive,
        "Cmp" => Language.Degree.Comparative,
        "Sup" => Language.Degree.Superlative,
        _ => null,
    };

    public static PronType? PronType(ReadOnlySpan<char> value) => value switch
    {
        "Art" => Language.PronType.Article,
        "Dem" => Language.PronType.Demonstrative,
        "Emp" => Language.PronType.Emphatic,
        "Ind" => Language.PronType.Indefinite,
        "Int" => Language.PronType.Interrogative,
        "Neg" => Language.PronType.Negative,
        "Prs" => Language.PronType.Personal,
        "Rcp" => Language.PronType.Reciprocal,
        "Rel" => Language.PronType.Relative,
        "Tot" => Language.PronType.Total,
        _ => null,
    };

    public static Polarity? Polarity(ReadOnlySpan<char> value) => value switch
    {
        "Neg" => Language.Polarity.Negative,
        "Pos" => Language.Polarity.Positive,
        _ => null,
    };
}
