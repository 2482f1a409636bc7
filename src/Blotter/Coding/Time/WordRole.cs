namespace Blotter.Coding.Time;

/// <summary>What a word beside a time does to it, from <c>role-words.tsv</c>; a word may do several things.</summary>
[Flags]
internal enum WordRole : long
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Makes a clause tell of what is to come.</summary>
    FutureAuxiliary = 1L << 0,

    /// <summary>Makes an infinitive tell of what may come.</summary>
    Modal = 1L << 1,

    /// <summary>An auxiliary of the past or the perfect.</summary>
    PastAuxiliary = 1L << 2,

    /// <summary>Tells of the past where no tree says which verb it belongs to.</summary>
    PastWord = 1L << 3,

    /// <summary>"Is" before "to": what is arranged.</summary>
    Being = 1L << 4,

    /// <summary>Tells of plans.</summary>
    Plan = 1L << 5,

    /// <summary>Ends a clause or a quotation.</summary>
    ClauseEnd = 1L << 6,

    /// <summary>Before a time at which something ends or begins to hold.</summary>
    Term = 1L << 7,

    /// <summary>Before a surname.</summary>
    PersonTitle = 1L << 8,

    /// <summary>Before a month that stands without day and year.</summary>
    BeforeMonth = 1L << 9,

    /// <summary>A month that is a given name too.</summary>
    GivenName = 1L << 10,

    /// <summary>A month's short form that is too short to stand alone.</summary>
    ShortMonth = 1L << 11,

    /// <summary>A month that is a verb or a noun too.</summary>
    MonthHomograph = 1L << 12,

    /// <summary>Before four digits that are a year.</summary>
    BeforeYear = 1L << 13,

    /// <summary>Before four digits that are no year.</summary>
    BeforeNumber = 1L << 14,

    /// <summary>Behind a number that counts it.</summary>
    Counted = 1L << 15,

    /// <summary>Behind a number that is then no day of a month.</summary>
    Measured = 1L << 16,

    /// <summary>Behind a number that is then no year, whatever its tag.</summary>
    Proportion = 1L << 17,

    /// <summary>Behind a year although it is in the plural.</summary>
    BehindYear = 1L << 18,

    /// <summary>Joins two days or months.</summary>
    Joiner = 1L << 19,

    /// <summary>Joins two numbers of which one holds.</summary>
    Alternative = 1L << 20,

    /// <summary>Whose it is.</summary>
    Owner = 1L << 21,

    /// <summary>Before a season that stands without article and year.</summary>
    BeforeSeason = 1L << 22,

    /// <summary>Behind a season that is then none of the calendar.</summary>
    BehindSeason = 1L << 23,

    /// <summary>Between a number and its unit.</summary>
    LengthAdjective = 1L << 24,

    /// <summary>Behind a length: so long before the date told.</summary>
    Back = 1L << 25,

    /// <summary>Behind a length: so long after the date told.</summary>
    On = 1L << 26,

    /// <summary>May stand behind "two days before".</summary>
    PhraseEnd = 1L << 27,

    /// <summary>Before "a week" where it is a length, not a rate.</summary>
    BeforeLength = 1L << 28,

    /// <summary>Before units in the plural without a number.</summary>
    BeforeUnits = 1L << 29,

    /// <summary>Behind units in the plural without a number.</summary>
    BehindUnits = 1L << 30,

    /// <summary>Behind four digits that are a time of the day.</summary>
    HourWord = 1L << 31,

    /// <summary>Before a time of the day.</summary>
    BeforeClock = 1L << 32,

    /// <summary>How often, before "a week".</summary>
    Times = 1L << 33,

    /// <summary>Behind how often.</summary>
    Each = 1L << 34,

    /// <summary>Between "every" and its unit.</summary>
    Another = 1L << 35,

    /// <summary>Points at a day.</summary>
    Pointer = 1L << 36,

    /// <summary>Before a weekday in short form.</summary>
    BeforeWeekday = 1L << 37,

    /// <summary>A weekday's short form that is no other word.</summary>
    PlainWeekday = 1L << 38,

    /// <summary>Behind "the day before" that counts from the date told.</summary>
    BehindDay = 1L << 39,

    /// <summary>Behind a day of the month that the month does not follow.</summary>
    NewPhrase = 1L << 40,

    /// <summary>The first hours of a day.</summary>
    EarlyHours = 1L << 41,

    /// <summary>From a day to the next.</summary>
    IntoDay = 1L << 42,

    /// <summary>Before the first of two days that a night touches.</summary>
    FromDay = 1L << 43,

    /// <summary>Before a date or a time of the day that is not exact.</summary>
    About = 1L << 44,

    /// <summary>A moment of the day that stands without article: "at dawn".</summary>
    Moment = 1L << 45,

    /// <summary>A verb of the past that tells of plans for the day behind it.</summary>
    Intent = 1L << 46,

    /// <summary>Before the day from which something holds.</summary>
    Effective = 1L << 47,

    /// <summary>A verb that puts off to the day behind "until" or "to".</summary>
    Delay = 1L << 48,

    /// <summary>A verb of the present that tells of what is arranged: "the trial begins Monday".</summary>
    Opening = 1L << 49,

    /// <summary>A noun for a part of a period, which "of" follows.</summary>
    EdgeNoun = 1L << 50,

    /// <summary>A part of a period that "in" or "on" may follow.</summary>
    EdgeAdverb = 1L << 51,

    /// <summary>A part of a period that only a date follows.</summary>
    EdgeComparative = 1L << 52,

    /// <summary>"Soon" or "shortly", which other words make part of a clause.</summary>
    SoonEnough = 1L << 53,

    /// <summary>Before "soon" where it is part of a clause.</summary>
    BeforeSoon = 1L << 54,

    /// <summary>Behind "soon" where it is part of a clause.</summary>
    BehindSoon = 1L << 55,

    /// <summary>Behind a noun that stands alone.</summary>
    BehindNoun = 1L << 56,

    /// <summary>Behind a year that is none of our calendar.</summary>
    OtherEra = 1L << 57,

    /// <summary>An auxiliary that puts its verb into what is to come, whatever else the clause says.</summary>
    Will = 1L << 58,
}
