using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// Reads the history of the official program: <c>(("REPORT" ("TEMPLATE" (slot (response verdict key...)...)...)...)...)</c>, with <c>match</c>,
/// <c>partial</c> and <c>fail</c> for verdicts, and in fills <c>(or ...)</c>, <c>(optional ...)</c>, <c>(xref value reference)</c>,
/// <c>(range first last)</c>, <c>(location country (qualified name kind)...)</c>; <c>(all-of ...)</c> for a key is all of its fills at once.
/// </summary>
internal static class JudgementReader
{
    /// <summary>The judgements of a history, in its order.</summary>
    /// <exception cref="BlotterException">B314: it breaks the format.</exception>
    public static IEnumerable<JudgementEntry> Read(string text, string origin)
    {
        foreach (var report in SExpression.Parse(text, origin).SelectMany(history => Items(history)))
        {
            var message = First<SString>(report).Text;
            foreach (var template in Rest(report))
            {
                var number = First<SString>(template).Text;
                foreach (var ofSlot in Rest(template))
                {
                    var slot = Slot(First<SSymbol>(ofSlot));
                    foreach (var judgement in Rest(ofSlot))
                        yield return Entry(message, number, slot, Items(judgement), judgement);
                }
            }
        }

        JudgementEntry Entry(string message, string number, Muc4Slot slot, ImmutableArray<SExpression> items, SExpression judgement)
        {
            if (items is not [var response, SSymbol { Name: "match" or "partial" or "fail" } verdict, .. var keys])
                throw Fault(judgement, "a judgement is no response, verdict (match, partial or fail) and keys");
            var isSpread = keys.Any(key => IsCall(key, "all-of"));
            return new JudgementEntry(message, number, slot, Fill(slot, response), verdict.Name switch
            {
                "match" => Credit.Correct,
                "partial" => Credit.Partial,
                _ => Credit.Incorrect,
            }, isSpread, [.. keys.SelectMany(key => IsCall(key, "all-of") ? Rest(key) : [key]).Select(key => Fill(slot, key))]);
        }

        ComparedFill Fill(Muc4Slot slot, SExpression fill)
        {
            var isOptional = IsCall(fill, "optional");
            var inside = isOptional ? Items(fill)[^1] : fill;
            var isReferring = IsCall(inside, "xref") && Items(inside).Length == 3;
            var values = Alternatives(isReferring ? Items(inside)[1] : inside).Select(value => Value(slot, value));
            ImmutableArray<string>? references = isReferring
                ? [.. Alternatives(Items(inside)[2]).Select(reference => Value(Muc4Slot.HumanTargetName, reference)).Where(reference => reference != "-")]
                : null;
            return new ComparedFill(slot, new Muc4Fill([.. values], references, isOptional, ""));
        }

        // The value as a template would have it.
        string Value(Muc4Slot slot, SExpression value) => (slot.Kind(), value) switch
        {
            (Muc4FillKind.Date, SList) when IsCall(value, "range") && Items(value).Length == 3 => $"{Day(Items(value)[1])} - {Day(Items(value)[2])}".Trim(),
            (Muc4FillKind.Location, SList) => Place(value),
            (Muc4FillKind.Number, SString number) => number.Text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            (_, SString text) => Plain(text.Text),
            _ => throw Fault(value, "a fill is neither a string nor a known form"),
        };

        string Place(SExpression place) => place switch
        {
            SString name => Plain(name.Text),
            _ when IsCall(place, "location") => string.Join(": ", Rest(place).Select(Place)),
            _ when IsCall(place, "range") => string.Join(" - ", Rest(place).Where(end => end is not SSymbol).Select(Place)),
            _ when IsCall(place, "qualified") && Items(place).Length == 3 =>
                $"{Place(Items(place)[1])} ({string.Join(" / ", Alternatives(Items(place)[2]).Select(Place))})",
            _ => throw Fault(place, "a place is neither a string nor a known form"),
        };

        string Day(SExpression day) => day is SString text ? Plain(text.Text) : "";

        Muc4Slot Slot(SSymbol name) => Muc4Slots.All.Where(slot => slot.ReportName() == name.Name).Cast<Muc4Slot?>().FirstOrDefault()
            ?? throw Fault(name, $"\"{name.Name}\" is no slot");

        T First<T>(SExpression list)
            where T : SExpression => Items(list).FirstOrDefault() as T ?? throw Fault(list, "a list does not begin as it should");

        IEnumerable<SExpression> Rest(SExpression list) => Items(list).Skip(1);

        ImmutableArray<SExpression> Items(SExpression expression) =>
            expression is SList list ? list.Items : throw Fault(expression, "there is no list where one should be");

        BlotterException Fault(SExpression at, string problem) =>
            Errors.MalformedJudgements(Errors.Place(origin, at.Line), problem);
    }

    private static bool IsCall(SExpression expression, string name) => expression is SList { Items: [SSymbol { Name: var called }, ..] } && called == name;

    private static IEnumerable<SExpression> Alternatives(SExpression expression) => expression is SList list && (IsCall(list, "or") || IsCall(list, "optional"))
        ? list.Items.Skip(1).SelectMany(Alternatives)
        : [expression];

    // Strings of the text keep their quotation marks in the history.
    private static string Plain(string text)
    {
        var inside = text is ['"', .., '"'] ? text[1..^1] : text;
        return WhiteSpace.Collapsed(inside.Replace("\\\"", "\"", StringComparison.Ordinal)).ToUpperInvariant();
    }
}
