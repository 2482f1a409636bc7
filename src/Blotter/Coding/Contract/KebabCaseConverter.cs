using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blotter.Coding.Contract;

/// <summary>Writes and reads a set list's members by the names that the contract gives them.</summary>
public sealed class KebabCaseConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && SetList.Find<T>(reader.GetString()!) is { } member
            ? member
            : throw new JsonException($"The set list {typeof(T).Name} has no such member.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(SetList.Name(value));
    }
}
