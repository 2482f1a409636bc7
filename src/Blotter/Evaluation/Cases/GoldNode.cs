using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>A value of a case's JSON that knows where it stands, so that every complaint names file and place.</summary>
internal readonly record struct GoldNode(JsonElement Value, string File, string Path)
{
    /// <summary>Whether the value is <c>null</c>.</summary>
    public bool IsNull => Value.ValueKind == JsonValueKind.Null;

    /// <summary>Parses a file's text.</summary>
    /// <exception cref="BlotterException">It is no JSON.</exception>
    public static GoldNode Parse(string json, string file)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return new GoldNode(parsed.RootElement.Clone(), file, "");
        }
        catch (JsonException e)
        {
            throw Errors.CaseIsNoJson(file, e);
        }
    }

    /// <summary>The same object, once it is sure that it has no field but these, so that a misspelt field is not taken for one left out.</summary>
    public GoldNode Only(params ReadOnlySpan<string> fields)
    {
        if (Value.ValueKind != JsonValueKind.Object)
            throw Malformed("is no object");
        foreach (var field in Value.EnumerateObject())
        {
            if (!fields.Contains(field.Name))
                throw Malformed($"has the field \"{field.Name}\", which the format does not know");
        }
        return this;
    }

    /// <summary>A field, or <c>null</c> when it is left out.</summary>
    public GoldNode? Optional(string field)
    {
        if (Value.ValueKind != JsonValueKind.Object)
            throw Malformed("is no object");
        return Value.TryGetProperty(field, out var value) ? new GoldNode(value, File, $"{Path}.{field}") : null;
    }

    /// <summary>A field that may not be left out.</summary>
    public GoldNode Required(string field) => Optional(field) ?? throw Malformed($"lacks \"{field}\"");

    /// <summary>A field that is an object, or <c>null</c> when it is left out or null.</summary>
    public GoldNode? Inner(string field) => Optional(field) is { IsNull: false } inner ? inner : null;

    /// <summary>The items of a list.</summary>
    public ImmutableArray<GoldNode> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
            throw Malformed("is no list");
        var (file, path) = (File, Path);
        return [.. Value.EnumerateArray().Select((item, index) => new GoldNode(item, file, $"{path}[{index}]"))];
    }

    /// <summary>A string.</summary>
    public string Text()
    {
        if (Value.ValueKind != JsonValueKind.String)
            throw Malformed("is no string");
        try
        {
            return Value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Malformed("holds half a surrogate pair");
        }
    }

    /// <summary>A string or <c>null</c>.</summary>
    public string? TextOrNull() => IsNull ? null : Text();

    /// <summary>A whole number.</summary>
    public int Number() =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) ? number : throw Malformed("is no whole number");

    /// <summary>A whole number or <c>null</c>.</summary>
    public int? NumberOrNull() => IsNull ? null : Number();

    /// <summary>A number.</summary>
    public double Decimal() => Value.ValueKind == JsonValueKind.Number ? Value.GetDouble() : throw Malformed("is no number");

    /// <summary>True or false.</summary>
    public bool Truth() =>
        Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Malformed("is neither true nor false");

    /// <summary>A date as coarse as it is known, or <c>null</c>.</summary>
    public PartialDate? DateOrNull()
    {
        if (IsNull)
            return null;
        return PartialDate.TryParse(Text(), out var date) ? date : throw Malformed($"is no date: \"{Text()}\"");
    }

    /// <summary>A member of a set list, in the contract's spelling.</summary>
    public T Member<T>(GoldAliases? aliases = null)
        where T : struct, Enum
    {
        var written = Text();
        return SetList.Find<T>(written) ?? aliases?.Find<T>(written) ?? throw Malformed($"\"{written}\" is no {typeof(T).Name}");
    }

    /// <summary>The complaint that this value is not what the format wants.</summary>
    public BlotterException Malformed(string reason) => Errors.MalformedCase(File, Path.Length == 0 ? "the whole" : Path.TrimStart('.'), reason);
}
