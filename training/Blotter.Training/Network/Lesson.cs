using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>A sentence to learn from: as its corpus annotates it or, where <paramref name="Taught"/> is given, as teachers read it.</summary>
internal sealed record Lesson(TrainingSentence Sentence, TaughtSentence? Taught);

/// <summary>
/// What teachers say of the words of a sentence: for each the likeliest labels with probabilities that add up to one. Relations are those to the
/// likeliest head.
/// </summary>
internal sealed record TaughtSentence(Choice[][] Upos, Choice[][] Xpos, Choice[][] Names, Choice[][] Heads, Choice[][] Relations);

/// <summary>A label by its number, and how likely it is.</summary>
internal readonly record struct Choice(int Label, float Probability);
