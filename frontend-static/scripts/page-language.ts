import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { codes } from '../src/lib/i18n/languages.ts';
import {
  baseLocale,
  english,
  named,
  partOfEach,
  root,
  saidInBrowsers,
  setOfEach,
} from './messages.ts';

const paraglide = join(root, 'src/lib/paraglide');

/** A message's function in a language: its text in Paraglide's module, and its name there. */
interface Compiled {
  readonly name: string;
  readonly text: string;
}

/** The functions of a language by their messages' keys. */
function compiled(locale: string): Map<string, Compiled> {
  const index = readFileSync(join(paraglide, 'messages/_index.js'), 'utf8');
  // Paraglide names a function after its key, unless the key has capitals.
  const keys = new Map(
    [...index.matchAll(/export \{ (\w+) as "(\w+)" \}/g)].map(([, name, key]) => [name!, key!]),
  );
  const module = readFileSync(join(paraglide, `messages/${locale}.js`), 'utf8');
  return new Map(
    [...module.matchAll(/^export const (\w+) = [\s\S]*?^\};?$/gm)].map(([text, name]) => [
      keys.get(name!) ?? name!,
      { name: name!, text },
    ]),
  );
}

/**
 * Has a browser fetch messages in the language of its page only, and only those that a page or room says.
 *
 * Paraglide's functions hold every language, which all together would weigh more than the rest of the page. In
 * the build for browsers each file gets its messages from the parts of sets that its own source names, a part from its
 * file in the page's language. All of them put what they load into one object.
 */
export function pageLanguage(): Plugin {
  const prefix = '\0messages/';
  let partOf: Map<string, string>;
  const functions = new Map<string, Map<string, Compiled>>();

  function read(): void {
    const text = english();
    partOf = partOfEach(setOfEach(), saidInBrowsers(), (key) => text.get(key) ?? '');
    functions.clear();
  }

  function partsOf(source: string): string[] {
    return [...new Set(named(source).flatMap((key) => partOf.get(key) ?? []))].sort();
  }

  /** What a part says in a language. */
  function part(name: string, locale: string): string {
    const known = functions.get(locale) ?? compiled(locale);
    functions.set(locale, known);
    const messages = [...partOf].flatMap(([key, of]) => {
      if (of !== name) return [];
      const found = known.get(key);
      if (!found) throw new Error(`"${key}" was not compiled in the language ${locale}`);
      if (/registry\.\w+\([^)]*\{\s*\w/.test(found.text))
        throw new Error(`"${key}" counts with options, which \`counting\` does not know`);
      return { key, ...found };
    });
    const counts = messages.some(({ text }) => text.includes('registry.'));
    return [
      ...(counts ? [`import * as registry from 'virtual:counting/${name}/${locale}';`] : []),
      ...messages.map(({ text }) => text.replace('export ', '')),
      `export { ${messages.map(({ key, name: own }) => (own === key ? key : `${own} as ${key}`)).join(', ')} };`,
    ].join('\n');
  }

  return {
    name: 'page-language',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart: read,
    resolveId(source, importer) {
      if (source === '#lib/paraglide/runtime.js') return `${prefix}runtime`;
      if (source.startsWith('virtual:counting/')) return `\0${source.slice('virtual:'.length)}`;
      if (source.startsWith('virtual:messages/')) return `\0${source.slice('virtual:'.length)}`;
      if (source !== '#lib/paraglide/messages.js' || !importer) return undefined;
      return `${prefix}of/${partsOf(readFileSync(importer.split('?')[0]!, 'utf8')).join('+')}`;
    },
    load(id) {
      // What counts is so little that each part has its own, and no page asks for it by itself.
      if (id.startsWith('\0counting/')) return counting;
      if (!id.startsWith(prefix)) return undefined;
      if (this.environment.mode === 'dev') read();
      if (id === `${prefix}runtime`) return runtime;
      const [name, locale] = id.slice(prefix.length).split('/') as [string, string?];
      if (name === 'of') return { code: ofFile(locale!.split('+')), moduleSideEffects: true };
      if (locale) return part(name, locale);
      return { code: loader(name), moduleSideEffects: true };
    },
  };
}

/** What pages use of Paraglide's runtime, whose ways to find a language they do not need, and the messages fetched so far. */
const runtime = `
export const baseLocale = ${JSON.stringify(baseLocale)};
export const locales = ${JSON.stringify(codes)};
export const isLocale = (locale) => locales.includes(locale);
export let getLocale = () => baseLocale;
export const overwriteGetLocale = (get) => { getLocale = get; };
export const m = {};
`;

/** The messages of a file that names those of some parts. */
function ofFile(names: readonly string[]): string {
  return [
    ...names.map((name) => `import 'virtual:messages/${name}';`),
    `export { m } from 'virtual:messages/runtime';`,
  ].join('\n');
}

/**
 * What messages use of Paraglide's registry, in the language of a part. It keeps what Paraglide makes anew for each text: a list
 * of search results would have a hundred rules of the plural made.
 */
const counting = `
let rules, numbers;
export const plural = (locale, input) =>
  (rules ??= new Intl.PluralRules(locale)).select(Number(input));
export const number = (locale, input) =>
  (numbers ??= new Intl.NumberFormat(locale)).format(Number(input));
`;

/** Fetches a part in the language of the page. */
function loader(name: string): string {
  const languages = codes.map((l) => `${l}: () => import('virtual:messages/${name}/${l}')`);
  return [
    `import { m } from 'virtual:messages/runtime';`,
    `import { localeOf } from '#lib/i18n/locale.ts';`,
    `Object.assign(m, await { ${languages.join(', ')} }[localeOf(location.pathname)]());`,
  ].join('\n');
}
