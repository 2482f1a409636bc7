namespace Blotter.Telling;

/// <summary>Puts the codebook's rules of deriving into a few words.</summary>
public static class RuleWording
{
    /// <summary>The rule in words; one that this program does not know by its name.</summary>
    public static string Of(string rule) => rule switch
    {
        "most-origins" => "what most origins say",
        "narrowest-agreed" => "the narrowest of what most origins agree on",
        "strongest" => "the strongest that anybody says",
        "strongest-attributed" => "the strongest that it has on somebody's word",
        "fullest-description" => "the description that tells most",
        "latest-count" => "the latest figure from somebody who counted",
        "latest-told" => "the latest figure told; nobody is said to have counted",
        "least-said" => "the least that is said",
        "most-said" => "the most that is said",
        "nobody-closes" => "nobody gives this bound",
        "part-denied" => "the least, without what is denied",
        "same-speaker" => "the same speaker's figure before a later one",
        "count-rose" => "a later report says that the count rose",
        "corrected" => "a later report corrects it",
        "first-account" => "told as a first account",
        "withdrawn" => "the account was withdrawn",
        "at-least" => "\"at least\", and a later count is higher",
        "earlier-version" => "an earlier version of the report",
        "corrected-by-hand" => "a person set it",
        _ => rule,
    };
}
