using Blotter.Coding.Contract;

namespace Blotter.Coding.Events;

/// <summary>A form of an attack word, from <c>attack-words.tsv</c>.</summary>
/// <param name="Lemma">The word's first form, as listed.</param>
/// <param name="Form">Which form of it this is.</param>
/// <param name="Type">The incident type that it tells of.</param>
/// <param name="Strength">How much it tells by itself.</param>
/// <param name="Stage">Attempted where the word itself says that nothing came of it ("defused").</param>
/// <param name="NounForm">The noun's form where a noun is spelled like this verb ("attack", "attacks"), else <c>null</c>.</param>
/// <param name="Line">Line of the lexicon, from 1.</param>
internal sealed record AttackWord(string Lemma, WordForm Form, IncidentType Type, Strength Strength, Stage Stage, WordForm? NounForm, int Line)
{
    /// <summary>Whether it tells by what stands beside it, and is of <c>deed-frames.tsv</c>.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Reads the lexicon into a table by phrase; forms spelled alike become one entry, the past before others ("hit").</summary>
    public static PhraseTable<AttackWord> Table(DataFile file) => new(file.Rows
        .SelectMany(Forms)
        .GroupBy(entry => entry.Phrase, entry => entry.Word, StringComparer.Ordinal)
        .Select(group => (group.Key, group.OrderBy(word => word.Form != WordForm.Past).First() with { NounForm = NounAmong(group) })));

    private static WordForm? NounAmong(IEnumerable<AttackWord> words) =>
        words.Select(word => word.Form).Where(form => form is WordForm.Singular or WordForm.Plural).Select(form => (WordForm?)form).FirstOrDefault();

    private static IEnumerable<(string Phrase, AttackWord Word)> Forms(DataRow row)
    {
        var forms = row.Values("forms");
        var type = SetList.Parse<IncidentType>(row["type"]);
        var strength = SetList.Parse<Strength>(row["strength"]);
        var stage = SetList.Parse<Stage>(row["stage"]);
        WordForm[] order = row["part"] == "verb"
            ? [WordForm.Base, WordForm.Third, WordForm.Ing, WordForm.Past, WordForm.Participle]
            : [WordForm.Singular, WordForm.Plural];
        return forms.Zip(order, (phrase, form) => (phrase, new AttackWord(forms[0], form, type, strength, stage, NounForm: null, row.Line)));
    }
}

/// <summary>A form of a verb or noun.</summary>
internal enum WordForm { Base, Third, Ing, Past, Participle, Singular, Plural }

/// <summary>How much a word tells by itself.</summary>
internal enum Strength
{
    /// <summary>It tells of an attack.</summary>
    Strong,

    /// <summary>It needs a weapon, an attacker or harm to people beside it.</summary>
    Weak,

    /// <summary>It needs a weapon or an attacker beside it.</summary>
    Armed,

    /// <summary>It tells of harm, by whatever cause.</summary>
    Harm,

    /// <summary>Nothing: learned models say that its sentence tells of an attack.</summary>
    Learned,
}
