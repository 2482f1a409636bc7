using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Blotter.Evaluation.WikiEvents;

/// <summary>One annotated document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text: a line a sentence, an empty line before each sentence that had more than one character of white space before it.</param>
/// <param name="Arguments">Participants of attacks, deaths and injuries, event by event.</param>
internal sealed record WikiEventsDocument(string Id, string Text, ImmutableArray<WikiEventsArgument> Arguments)
{
    private const string Attack = "Conflict.Attack.";

    // The corpus gives the white space between sentences by its length alone.
    private const int BlankLine = 2;

    /// <summary>The document as a line of JSON that the reading layer understands; a first line that does not end as a sentence is its title.</summary>
    public byte[] ToReport()
    {
        var first = Text.Split('\n', 2)[0];
        var title = first.TrimEnd() is [.., '.' or '!' or '?' or '"' or '”'] ? null : first;
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = title, ["text"] = Text });
    }

    /// <summary>Reads a line of the corpus.</summary>
    public static WikiEventsDocument Parse(JsonElement line)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var end = 0;
        foreach (var sentence in line.GetProperty("sentences").EnumerateArray())
        {
            ImmutableArray<TextSpan> spans = [.. sentence[0].EnumerateArray().Select(word => new TextSpan(word[1].GetInt32(), word[2].GetInt32()))];
            if (text.Length > 0)
                text.Append(spans[0].Start - end >= BlankLine ? "\n\n" : "\n");
            var shift = text.Length - spans[0].Start;
            words.AddRange(spans.Select(span => new TextSpan(span.Start + shift, span.End + shift)));
            text.Append(sentence[1].GetString());
            end = spans[^1].End;
        }
        return new WikiEventsDocument(line.GetProperty("doc_id").GetString()!, text.ToString(), ArgumentsOf(line, words.ToImmutable()));
    }

    private static ImmutableArray<WikiEventsArgument> ArgumentsOf(JsonElement line, ImmutableArray<TextSpan> words)
    {
        var mentions = line.GetProperty("entity_mentions").EnumerateArray().ToDictionary(mention => mention.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var events = line.GetProperty("event_mentions").EnumerateArray().Select(told => (Type: told.GetProperty("event_type").GetString()!, Event: told)).ToList();
        var hasDisaster = events.Any(told => told.Type.StartsWith("Disaster.", StringComparison.Ordinal));
        return
        [
            .. events.Where(told => told.Type.StartsWith(Attack, StringComparison.Ordinal) || (IsHarm(told.Type) && !hasDisaster))
                .SelectMany(told => told.Event.GetProperty("arguments").EnumerateArray(), (told, argument) => (told.Type, Argument: argument))
                .Where(told => Role(told.Argument) is not null)
                .Select(told => new WikiEventsArgument(
                    Role(told.Argument)!.Value,
                    SpanOf(mentions[told.Argument.GetProperty("entity_id").GetString()!], words),
                    told.Type.StartsWith(Attack, StringComparison.Ordinal))),
        ];
    }

    private static bool IsHarm(string type) => type.StartsWith("Life.Die.", StringComparison.Ordinal) || type.StartsWith("Life.Injure.", StringComparison.Ordinal);

    private static ArgumentRole? Role(JsonElement argument) => argument.GetProperty("role").GetString() switch
    {
        "Attacker" or "Killer" or "Injurer" => ArgumentRole.Attacker,
        "Target" or "Victim" => ArgumentRole.Target,
        "Instrument" or "ExplosiveDevice" => ArgumentRole.Instrument,
        "Place" => ArgumentRole.Place,
        _ => null,
    };

    private static TextSpan SpanOf(JsonElement mention, ImmutableArray<TextSpan> words) =>
        new(words[mention.GetProperty("start").GetInt32()].Start, words[mention.GetProperty("end").GetInt32() - 1].End);
}

/// <summary>A participant of one event.</summary>
/// <param name="Role">What part it takes.</param>
/// <param name="Span">The words that name it, in the document's text.</param>
/// <param name="IsOfAttack">Whether the event is an attack, rather than a death or an injury.</param>
internal sealed record WikiEventsArgument(ArgumentRole Role, TextSpan Span, bool IsOfAttack);
