using System.Collections.Immutable;
using Blotter.Evaluation;
using Blotter.Evaluation.Language;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Evaluation.Language;

/// <summary>Writes an invented treebank with names into a folder of its own and measures annotators on it.</summary>
internal sealed class LanguageBench : IDisposable
{
    public const string TreebankText =
        """
        # newdoc id = d1
        # sent_id = d1-1
        # newpar
        1	Guards	guard	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	fled	flee	VERB	VBD	Tense=Past	0	root	_	_
        3	Gafsa	Gafsa	PROPN	NNP	Number=Sing	2	obj	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	2	punct	_	_

        # sent_id = d1-2
        # newpar
        1	Ada	Ada	PROPN	NNP	Number=Sing	3	nsubj	_	_
        2	Lark	Lark	PROPN	NNP	Number=Sing	1	flat	_	_
        3	spoke	speak	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_

        """;

    public const string NamesText =
        """
        # sent_id = d1-2
        1	Ada	B-PER	-	-
        2	Lark	I-PER	-	-
        3	spoke	O	-	-
        4	.	O	-	-

        # sent_id = d1-1
        1	Guards	B-OTH	-	-
        2	fled	O	-	-
        3	Gaf	B-LOC	-	-
        4	sa	I-LOC	-	-
        5	.	O	-	-

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-language-");

    public LanguageBench(string treebank = TreebankText, string names = NamesText)
    {
        File.WriteAllText(Treebank, treebank);
        File.WriteAllText(Names, names);
    }

    public string Treebank => this["dev.conllu"];

    public string Names => this["dev.iob2"];

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    public EvaluationResult Measure(Func<Sentence, Sentence> annotate, int mostErrors = 50) =>
        new LanguageEvaluation(Cut, sentences => [.. sentences.Select(annotate)])
            .Run(new LanguageFiles(Treebank, Names), mostErrors, "blotter eval language", "1.0.0", TestContext.Current.CancellationToken);

    public static ScoreRow Row(EvaluationResult result, string table, string facet) =>
        result.Tables.Single(found => found.Title == table).Rows.Single(row => row.Facet == facet);

    /// <summary>Cuts a text as the program does.</summary>
    public static ImmutableArray<Sentence> Cut(string text) => new TextAnalyzer(CoderBench.Splitter).Analyze(RunningText.AsDocument(text)).Sentences;

    /// <summary>Annotates as the treebank does, in any letters.</summary>
    public static Sentence Perfect(Sentence sentence) => IsFirst(sentence)
        ? Annotated(sentence, ["guard NOUN NNS Number=Plur 1 nsubj", "flee VERB VBD Tense=Past -1 root", "Gafsa PROPN NNP Number=Sing 1 obj", ". PUNCT . _ 1 punct"], (2, 2, NameKind.Location))
        : Annotated(sentence, ["Ada PROPN NNP Number=Sing 2 nsubj", "Lark PROPN NNP Number=Sing 0 flat", "speak VERB VBD Tense=Past -1 root", ". PUNCT . _ 2 punct"], (0, 1, NameKind.Person));

    /// <summary>Whether it is the treebank's first sentence.</summary>
    public static bool IsFirst(Sentence sentence) => sentence.Tokens[0].Lower == "guards";

    private static Sentence Annotated(Sentence sentence, ImmutableArray<string> words, (int First, int Last, NameKind Kind) name) => sentence with
    {
        Tokens = [.. sentence.Tokens.Zip(words, (token, word) => Annotated(token, word.Split(' ')))],
        Names = [new Name(sentence.SpanOf(name.First, name.Last), name.First, name.Last, name.Kind)],
    };

    private static Token Annotated(Token token, string[] cells) => token with
    {
        Lemma = cells[0],
        Upos = Enum.Parse<Upos>(cells[1], ignoreCase: true),
        Xpos = cells[2],
        Features = new Features(cells[3]),
        Head = int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture),
        Relation = cells[5],
    };
}
