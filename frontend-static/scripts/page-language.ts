import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const paraglide = join(root, 'src/lib/paraglide');
const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** What a group of pages says: the site's own messages, or those of the directory or of the rooms besides. */
type Group = 'site' | 'directory' | 'rooms';

/** Files that run in the pages of one group only, and may use its messages. */
const groups: Record<Exclude<Group, 'site'>, RegExp> = {
  directory:
    /[\\/](?:lib[\\/](?:directory[\\/]entry|suggestion)|routes[\\/]\[lang=lang\][\\/](?:directory[\\/]\[id\]|partners))[\\/]/,
  rooms:
    /[\\/](?:lib[\\/](?:rooms|result)[\\/]|routes[\\/]\[lang=lang\][\\/](?:nominate|nominee|organisation|adviser|jury|secretariat|verify)[\\/])/,
};

/** The group that a file is of. */
function groupOf(file: string): Group {
  if (groups.rooms.test(file)) return 'rooms';
  return groups.directory.test(file) ? 'directory' : 'site';
}

/** Files that never run in a browser, or not in its pages. */
const elsewhere =
  /\.server\.ts$|\.test\.ts$|[\\/](?:server|paraglide|generated)[\\/]|without-scripts\.ts$/;

/** The keys in a group's message files. */
function keys(group: Group): Set<string> {
  const file = join(root, `messages/${group}/en.json`);
  return new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object));
}

/** The keys of a group that the sources of pages name. The rooms look some up by a code: all of theirs are taken. */
function used(group: Group): string[] {
  const known = keys(group);
  if (group === 'rooms') return [...known];
  const others = (['directory', 'rooms'] as const).map((other) => [other, keys(other)] as const);
  const named = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(svelte|ts)$/.test(file) || elsewhere.test(file)) continue;
    const source = readFileSync(join(root, 'src', file), 'utf8');
    for (const [, key] of source.matchAll(/\bm\.(\w+)/g)) {
      if (known.has(key!)) named.add(key!);
      for (const [other, theirs] of others) {
        if (theirs.has(key!) && groupOf(join('/', file)) !== other) {
          throw new Error(`src/${file} is not of the ${other} and uses its message "${key}"`);
        }
      }
    }
  }
  return [...named].sort();
}

/** The re-export of a group's messages from the module that holds all of a language. */
function exported(group: Group): string {
  const index = readFileSync(join(paraglide, 'messages/_index.js'), 'utf8');
  // Paraglide names a function after its key, unless the key has capitals.
  const names = new Map(
    [...index.matchAll(/export \{ (\w+) as "(\w+)" \}/g)].map(([, name, key]) => [key!, name!]),
  );
  return used(group)
    .map((key) => (names.has(key) ? `${names.get(key)} as ${key}` : key))
    .join(', ');
}

/**
 * Has a browser fetch messages in the language of its page only, and those of a group only in its pages.
 *
 * Paraglide's functions hold every language, which six times over would weigh more than the rest of the page. In
 * the build for browsers the module of messages is replaced by one that loads the page's language.
 */
export function pageLanguage(): Plugin {
  const prefix = '\0messages/';
  return {
    name: 'page-language',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId(source, importer) {
      if (source === '#lib/paraglide/messages.js') {
        return `${prefix}${groupOf(importer ?? '')}`;
      }
      if (source === '#lib/paraglide/runtime.js') return `${prefix}runtime`;
      return source.startsWith('virtual:messages/') ? `\0${source.slice(8)}` : undefined;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      if (id === `${prefix}runtime`) return runtime;
      const [group, locale, all] = id.slice(prefix.length).split('/') as [Group, string?, string?];
      if (!locale) return facade(group);
      if (!all)
        return `export { ${exported(group)} } from 'virtual:messages/${group}/${locale}/all';`;
      return readFileSync(join(paraglide, `messages/${locale}.js`), 'utf8').replaceAll(
        /from (["'])\.\.\//g,
        `from $1${paraglide}/`,
      );
    },
  };
}

/** What pages use of Paraglide's runtime, whose ways to find a language they do not need. */
const runtime = `
export const baseLocale = 'en';
export const locales = ${JSON.stringify(locales)};
export const isLocale = (locale) => locales.includes(locale);
export let getLocale = () => baseLocale;
export const overwriteGetLocale = (get) => { getLocale = get; };
`;

function facade(group: Group): string {
  const loaders = locales.map((l) => `${l}: () => import('virtual:messages/${group}/${l}')`);
  const load = `await { ${loaders.join(', ')} }[localeOf(location.pathname)]()`;
  const locale = `import { localeOf } from '#lib/i18n/locale.ts';`;
  return group === 'site'
    ? `${locale}\nexport const m = ${load};`
    : `${locale}\nimport { m as site } from 'virtual:messages/site';\nexport const m = { ...site, ...(${load}) };`;
}
