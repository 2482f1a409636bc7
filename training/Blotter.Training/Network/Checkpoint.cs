using System.Runtime.InteropServices;

namespace Blotter.Training.Network;

/// <summary>Keeps a network's parameters on disk in full precision, for teachers.</summary>
internal static class Checkpoint
{
    public static void Save(TrainingNetwork network, string path)
    {
        using var file = File.Create(path);
        foreach (var parameter in network.Learned)
            file.Write(MemoryMarshal.AsBytes(parameter.Value.Span));
    }

    /// <summary>Fills a network of the same shape and vocabulary.</summary>
    /// <exception cref="InvalidDataException">The file belongs to another network.</exception>
    public static void Load(TrainingNetwork network, string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length != network.Learned.Sum(parameter => (long)parameter.Value.Length * sizeof(float)))
            throw new InvalidDataException($"{path} is not of this network's shape.");
        foreach (var parameter in network.Learned)
        {
            file.ReadExactly(MemoryMarshal.AsBytes(parameter.Value.Span));
            parameter.Transpose();
        }
    }
}
