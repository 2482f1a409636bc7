using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>How much of the writer's own voice is in a sentence.</summary>
/// <param name="Sentence">The sentence, as <see cref="WrittenWords"/> joins it.</param>
/// <param name="Marks">Its words that judge, in text order.</param>
/// <param name="Turns">How much its turns of speech speak for a view of the writer's own, halves of a point as 1.</param>
/// <param name="Form">How much its form does (<see cref="ViewSigns"/>), halves of a point as 1.</param>
/// <param name="Call">How much speaks for a call to subscribe, give, share or buy.</param>
/// <param name="Note">How much speaks for a note about the article.</param>
internal sealed record SentenceVoice(Sentence Sentence, ImmutableArray<VoiceMark> Marks, int Turns, int Form, int Call, int Note)
{
    /// <summary>How much speaks for a view.</summary>
    public int View => Turns + Form;

    /// <summary>How much a sentence that stands alone is coloured: the strength of its words that judge, and its view.</summary>
    public int Weight => Marks.Sum(mark => mark.Strength) + View - FactPoints(Sentence);

    /// <summary>What speaks for a voice of that kind, in points.</summary>
    public string Points(VoiceKind kind) => kind switch
    {
        VoiceKind.Promotion => string.Create(CultureInfo.InvariantCulture, $"{Call} points for a call"),
        VoiceKind.Disclaimer => string.Create(CultureInfo.InvariantCulture, $"{Note} points for a note on the article"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Turns / 2.0:0.#} points by turns of speech, {Form / 2.0:0.#} by form, {Marks.Sum(mark => WeightOf(mark.Strength)) / 2.0:0.#} by words"),
    };

    // A sentence with a weekday, month or number tells facts.
    private static int FactPoints(Sentence sentence)
    {
        var (days, numbers) = (0, 0);
        foreach (var token in sentence.Tokens)
            if (token.Kind == TokenKind.Number)
                numbers = 1;
            else if (token.Upos == Upos.Propn && (CalendarWords.IsWeekday(token.Lower) || CalendarWords.EnglishMonth(token.Lower) is not null))
                days = 2;
        return days + numbers;
    }

    /// <summary>What words weigh that judge by that strength, halves of a point as 1.</summary>
    public static int WeightOf(int strength) => strength switch { >= 4 => 4, 3 => 2, 2 => 1, _ => 0 };
}

/// <summary>Words that judge, from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
internal readonly record struct VoiceMark(int First, int Last, VoiceKind Kind, int Strength);
