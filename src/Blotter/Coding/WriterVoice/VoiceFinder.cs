using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.WriterVoice;

/// <summary>Finds the writer's voice of a report. Immutable.</summary>
internal sealed class VoiceFinder(Lexicons lexicons)
{
    /// <summary>The writer's voice in text order.</summary>
    public ImmutableArray<VoiceSpan> Find(ReadReport report) => [];
}
