using System.Text.Json;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation;

/// <summary>Writes a result as JSON: snake-case names, ratios unrounded, <c>null</c> where undefined.</summary>
public static class EvaluationJson
{
    private static readonly EvaluationJsonContext Context = new(ContractJson.Options(indented: true));

    /// <summary>The whole result, mismatches included.</summary>
    public static string Serialize(EvaluationResult result) => JsonSerializer.Serialize(result, Context.EvaluationResult);
}

[JsonSerializable(typeof(EvaluationResult))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext;
