namespace Blotter.Ledger;

/// <summary>What appending a coded report did to the ledger.</summary>
public enum AppendOutcome
{
    /// <summary>A report that the ledger did not know.</summary>
    Added,

    /// <summary>Other bytes at a known address: the older versions are superseded, their incidents leave the default lists.</summary>
    NewVersion,

    /// <summary>Known bytes, coded by another coder version: the new coding replaces the derived rows.</summary>
    Recoded,

    /// <summary>Known bytes, already coded by this coder version: nothing was added.</summary>
    AlreadyHeld,
}
