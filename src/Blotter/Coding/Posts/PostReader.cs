using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Posts;

/// <summary>Finds the embedded posts of a report. Immutable.</summary>
internal sealed class PostReader(Lexicons lexicons)
{
    /// <summary>The embedded posts in text order.</summary>
    public ImmutableArray<Post> Find(ReadReport report) => [];
}
