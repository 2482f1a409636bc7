using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Blotter.Web.Accounts;

/// <summary>Keeps the keys that protect sessions beside the accounts, so that a session outlives a restart of the server.</summary>
internal sealed class SessionKeys(AccountFile file) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. file.SessionKeys().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => file.AddSessionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
