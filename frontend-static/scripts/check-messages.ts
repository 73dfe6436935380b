/** Fails when a language lacks a message, has one too many, or says it with other parts or fewer plurals than it takes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';
import { baseLocale, fileOf, filesMissing, named, root, sets } from './messages.ts';

/** A message whose text depends on a number, as the message format of inlang has it. */
interface Plural {
  readonly declarations: readonly string[];
  readonly selectors: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}
type Message = string | readonly Plural[];
type Messages = Readonly<Record<string, Message>>;

/** What is wrong with a set of messages in several languages; empty when nothing is. */
export function faults(of: string, languages: Record<string, Messages>, base = 'en'): string[] {
  const expected = languages[base] ?? {};
  return Object.entries(languages).flatMap(([language, messages]) => {
    const at = `messages/${of}/${language}.json`;
    const missing = Object.keys(expected).filter((key) => !(key in messages));
    const unknown = Object.keys(messages).filter((key) => !(key in expected));
    const both = Object.keys(expected).filter((key) => key in messages);
    const empty = both.filter((key) => texts(messages[key]!).some((text) => !text.trim()));
    const different = both.filter(
      (key) => parameters(messages[key]!) !== parameters(expected[key]!),
    );
    const spaced =
      language === 'fr' ? both.filter((key) => texts(messages[key]!).some(isMisspaced)) : [];
    const narrow =
      language === 'zh' ? both.filter((key) => texts(messages[key]!).some(isHalfWidth)) : [];
    const stray = Object.keys(messages).find((key, n, keys) => n > 0 && key < keys[n - 1]!);
    return [
      ...missing.map((key) => `${at}: "${key}" is missing`),
      ...unknown.map((key) => `${at}: "${key}" is not in ${base}.json`),
      ...empty.map((key) => `${at}: "${key}" is empty`),
      ...different.map((key) => `${at}: "${key}" has other parameters than in ${base}.json`),
      ...spaced.map((key) => `${at}: "${key}" ${MISSPACED}`),
      ...narrow.map((key) => `${at}: "${key}" has a mark or a space of half width`),
      ...both.flatMap((key) =>
        pluralFaults(messages[key]!, language).map((fault) => `${at}: "${key}" ${fault}`),
      ),
      ...(stray ? [`${at}: "${stray}" is not in the order of keys`] : []),
    ];
  });
}

function texts(message: Message): string[] {
  return typeof message === 'string'
    ? [message]
    : message.flatMap(({ match }) => Object.values(match));
}

const MISSPACED = 'lacks U+202F before ; ! ? or %, or U+00A0 before : or within its quotes';

/**
 * Whether a French text has other spaces at its marks than French has, none of which ends a line: a narrow one before ; ! ? and %, one
 * as wide as between words before : and within quotes. The campaign “End Human Trafficking Now!” keeps its name.
 */
function isMisspaced(text: string): boolean {
  return /(?<!\u202f|\bNow)[;!?%]|(?<!\u00a0):(?!\/\/)|«(?!\u00a0)|(?<!\u00a0)»/.test(text);
}

/**
 * Whether a Chinese text has a mark of Latin text, or a space, beside a Chinese character or a part: its marks are as wide as its
 * characters, and the page's style sets it apart from Latin text. Its dots are six.
 */
function isHalfWidth(text: string): boolean {
  return /\p{Script=Han} [\w{(`]|[\w})%.`] \p{Script=Han}|[\p{Script=Han}}][,;:?!()]|[,;:?!(]\p{Script=Han}|(?<!…)…(?!…)/u.test(
    text,
  );
}

/** The names of a message's parameters, in alphabetical order. Plural forms may leave a number out. */
function parameters(message: Message): string {
  const placed = texts(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!),
  );
  const inputs = declared(message, /^input (\w+)$/);
  const locals = declared(message, /^local (\w+) = /);
  return [...new Set([...placed.filter((name) => !locals.includes(name)), ...inputs])]
    .sort()
    .join(' ');
}

/** The names in those of a message's declarations that look like this. */
function declared(message: Message, like: RegExp): string[] {
  return (typeof message === 'string' ? [] : message).flatMap(({ declarations }) =>
    declarations.flatMap((line) => like.exec(line)?.[1] ?? []),
  );
}

/** The plural categories that a language has. */
function categories(language: string): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** What is wrong with a message's plurals: each category that the language has for its numbers must be there, and no other. */
function pluralFaults(message: Message, language: string): string[] {
  if (typeof message === 'string') return [];
  return message.flatMap(({ declarations, selectors, match }) => {
    if (selectors.length === 0) return ['matches nothing'];
    const plurals = selectors.filter((selector) =>
      declarations.some((line) => new RegExp(`^local ${selector} = \\w+: plural$`).test(line)),
    );
    if (plurals.length < selectors.length) return ['matches what is no plural'];
    const expected = plurals
      .map((selector) => categories(language).map((category) => `${selector}=${category}`))
      .reduce((all, more) => all.flatMap((one) => more.map((next) => `${one}, ${next}`)));
    return [
      ...expected.filter((form) => !(form in match)).map((form) => `lacks the form ${form}`),
      ...Object.keys(match)
        .filter((form) => !expected.includes(form))
        .map((form) => `has a form ${form} that the language does not know`),
    ];
  });
}

/** Keys that a text has more than once, or that several sets have: the compiler takes minutes over them, or drops one. */
export function doubled(texts: Record<string, string>): string[] {
  const seen = new Map<string, string>();
  return Object.entries(texts).flatMap(([of, text]) =>
    [...text.matchAll(/^ {2}"([^"$]+)":/gm)].flatMap(([, key]) => {
      const before = seen.get(key!);
      seen.set(key!, of);
      return before ? [`"${key}" is in ${before} and again in ${of}`] : [];
    }),
  );
}

/** Messages that no source names. */
export function unused(keys: readonly string[], sources: readonly string[]): string[] {
  const used = new Set(sources.flatMap(named));
  return keys.filter((key) => !used.has(key)).map((key) => `"${key}" is said nowhere`);
}

/** Sets that the compiler is not told of, and those it is told of that are not there. */
export function unlisted(patterns: readonly string[], found: readonly string[]): string[] {
  const listed = patterns.map(
    (pattern) => /^\.\/messages\/([\w-]+)\/\{locale\}\.json$/.exec(pattern)?.[1],
  );
  return [
    ...found.filter((set) => !listed.includes(set)).map((set) => `messages/${set} is not compiled`),
    ...listed
      .filter((set) => !found.includes(set ?? ''))
      .map((set) => `messages/${set} is to be compiled and is not there`),
  ];
}

function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(svelte|ts)$/.test(file) && !/(^|[\\/])(paraglide|generated)[\\/]/.test(file),
    )
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
}

/** What is wrong with the languages that the compiler is told of. */
export function otherLanguages(told: readonly string[], wanted: readonly string[]): string[] {
  return told.join() === wanted.join()
    ? []
    : [
        `project.inlang/settings.json has the languages ${told.join(' ')}, and src/lib/i18n/languages.ts ${wanted.join(' ')}`,
      ];
}

/** Texts of a tree that are there in the base language and not in all, by their paths. */
export function untranslated(
  tree: unknown,
  wanted: readonly string[],
  path: readonly string[] = [],
): string[] {
  if (tree === null || typeof tree !== 'object') return [];
  const has = (locale: string) => typeof (tree as Record<string, unknown>)[locale] === 'string';
  const lacking = has(baseLocale) ? wanted.filter((locale) => !has(locale)) : [];
  return [
    ...lacking.map((locale) => `${path.join('.')} is not there in ${locale}`),
    ...Object.entries(tree).flatMap(([key, inner]) => untranslated(inner, wanted, [...path, key])),
  ];
}

/** French texts of a tree that have other spaces at their marks, by their paths. */
export function misspaced(tree: unknown, path: readonly string[] = []): string[] {
  if (tree === null || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== 'fr' || typeof inner !== 'string') return misspaced(inner, [...path, key]);
    return isMisspaced(inner) ? [`${path.join('.')} ${MISSPACED}`] : [];
  });
}

/** What the site is prerendered with and the server starts with. */
function seedFaults(): string[] {
  return ['directory', 'documents', 'editions'].flatMap((name) => {
    const file = `functions/src/main/resources/seed/${name}.json`;
    const seed: unknown = JSON.parse(readFileSync(join(root, '..', file), 'utf8'));
    return [...untranslated(seed, codes), ...misspaced(seed)].map((fault) => `${file}: ${fault}`);
  });
}

/** What is wrong with the texts of the sets, each of which is there in every language. */
function textFaults(): string[] {
  const keys = sets().flatMap((set) => Object.keys(JSON.parse(fileOf(set, baseLocale)) as object));
  return [
    ...sets().flatMap((of) =>
      faults(
        of,
        Object.fromEntries(
          codes.map((locale) => [locale, JSON.parse(fileOf(of, locale)) as Messages]),
        ),
        baseLocale,
      ),
    ),
    ...codes.flatMap((locale) =>
      doubled(
        Object.fromEntries(
          sets().map((of) => [`messages/${of}/${locale}.json`, fileOf(of, locale)]),
        ),
      ),
    ),
    ...unused(keys, sources()),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8')) as {
    locales: string[];
    'plugin.inlang.messageFormat': { pathPattern: string[] };
  };
  const missing = filesMissing().map((file) => `${file} is missing`);
  const found = [
    ...otherLanguages(settings.locales, codes),
    ...unlisted(settings['plugin.inlang.messageFormat'].pathPattern, sets()),
    ...seedFaults(),
    ...(missing.length > 0 ? missing : textFaults()),
  ];
  for (const fault of found) console.error(fault);
  process.exitCode = found.length > 0 ? 1 : 0;
}
