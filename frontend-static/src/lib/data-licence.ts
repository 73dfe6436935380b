/** Where it is said on which terms anybody may use the directory's data: a licence that the owner has set, else the site's terms. */
export const dataLicence = __DATA_LICENCE__ || `${__SITE_URL__}/en/terms/`;

/** What a licence is called: by its short name where Creative Commons has one, else by its address. */
export function licenceName(address: string): string {
  const [, kind, version] =
    /^https:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\//.exec(
      address,
    ) ?? [];
  if (!kind) return address.replace(/^https:\/\/|\/$/g, '');
  return kind === 'zero' ? `CC0 ${version}` : `CC ${kind.toUpperCase()} ${version}`;
}
