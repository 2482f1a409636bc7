namespace Blotter.Origins;

/// <summary>One line of a report while it is read: its words, and which of its sentences are furniture.</summary>
internal sealed class PassageLine
{
    private readonly List<(ulong Hash, bool IsTold)> _words = [];
    private readonly List<ulong> _sentence = [];
    private readonly List<bool> _numbers = [];
    private int _start;
    private bool _isFilm;
    private bool _isGallery;

    /// <summary>Adds a word.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="isNumber">Whether it is a number.</param>
    /// <param name="isQuoted">Whether it stands inside quotation marks.</param>
    /// <param name="isLength">Whether it begins the length of a film; a line that begins with one is an entry of a list of films.</param>
    public void Add(ulong hash, bool isNumber, bool isQuoted, bool isLength)
    {
        _isFilm |= isLength && _words.Count == 0;
        _words.Add((hash, !isQuoted));
        if (isQuoted)
            return;
        _sentence.Add(hash);
        _numbers.Add(isNumber);
    }

    /// <summary>The sentence has ended.</summary>
    public void EndSentence()
    {
        var furniture = FurniturePhrases.Shipped.In(_sentence, _numbers);
        _isGallery |= furniture == Furniture.Line;
        for (var at = _start; furniture != Furniture.None && at < _words.Count; at++)
            _words[at] = (_words[at].Hash, false);
        _start = _words.Count;
        _sentence.Clear();
        _numbers.Clear();
    }

    /// <summary>The words of the line, and for each whether it is the report's own telling.</summary>
    /// <param name="isFurniture">Whether something else tells that the line is furniture.</param>
    public IEnumerable<(ulong Hash, bool IsTold)> End(bool isFurniture)
    {
        EndSentence();
        var isTold = !isFurniture && !_isFilm && !_isGallery;
        return _words.Select(word => (word.Hash, word.IsTold && isTold));
    }

    /// <summary>Another line begins.</summary>
    public void Clear()
    {
        _words.Clear();
        (_start, _isFilm, _isGallery) = (0, false, false);
    }
}
