using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>JSON of profiles, as the store keeps them.</summary>
internal static class ProfileJson
{
    public static ProfileJsonContext Compact { get; } = new(Options());

    private static JsonSerializerOptions Options()
    {
        var options = ContractJson.Options(indented: false);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new StoryConverter());
        return options;
    }

    /// <summary>A list of words and one of names, each word followed by its rarity and its weight.</summary>
    private sealed class StoryConverter : JsonConverter<Story>
    {
        public override Story Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var terms = Terms(ref reader);
            reader.Read();
            var names = Terms(ref reader);
            reader.Read();
            return new Story(terms, names);
        }

        public override void Write(Utf8JsonWriter writer, Story value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            Write(writer, value.Terms);
            Write(writer, value.NameTerms);
            writer.WriteEndArray();
        }

        private static ImmutableArray<StoryTerm> Terms(ref Utf8JsonReader reader)
        {
            var terms = ImmutableArray.CreateBuilder<StoryTerm>();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                var word = reader.GetString()!;
                reader.Read();
                var rarity = reader.GetDouble();
                reader.Read();
                terms.Add(new StoryTerm(word, rarity, reader.GetDouble()));
            }
            return terms.DrainToImmutable();
        }

        private static void Write(Utf8JsonWriter writer, ImmutableArray<StoryTerm> terms)
        {
            writer.WriteStartArray();
            foreach (var term in terms)
            {
                writer.WriteStringValue(term.Word);
                writer.WriteNumberValue(term.Rarity);
                writer.WriteNumberValue(term.Weight);
            }
            writer.WriteEndArray();
        }
    }
}

[JsonSerializable(typeof(MentionProfile))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class ProfileJsonContext : JsonSerializerContext;
