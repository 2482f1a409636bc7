namespace Blotter.Coding.Events;

/// <summary>Whether the text says that something happened, was tried, is threatened, or did not happen.</summary>
internal enum Factuality
{
    /// <summary>It happened.</summary>
    Happened,

    /// <summary>It was tried and came to nothing.</summary>
    Attempted,

    /// <summary>Somebody threatens to do it.</summary>
    Threatened,

    /// <summary>It may happen, somebody wants it or fears it, or it is spoken of in general.</summary>
    NotReal,

    /// <summary>The text says that it did not happen, or tells of it as made up, played or supposed.</summary>
    Denied,
}
