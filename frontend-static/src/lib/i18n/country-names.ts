import names from '../../../../functions/src/main/resources/un-names.json';

/**
 * What the United Nations call countries, where the CLDR calls them otherwise, by language and code, such as `frUS`. A page has those
 * of its language in itself (hooks.server.ts), so that no script that everybody fetches imports this.
 */
export const countryNames: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  Object.entries(names).flatMap(([locale, of]) =>
    Object.entries(of).map(([code, name]) => [locale + code, name]),
  ),
);
