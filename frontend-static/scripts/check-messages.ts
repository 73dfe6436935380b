/** Fails when a language lacks a message, has one too many, or uses other parameters than English. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Messages = Record<string, unknown>;

/** What is wrong with a set of message files of several languages; empty when nothing is. */
export function faults(of: string, languages: Record<string, Messages>, base = 'en'): string[] {
  const expected = languages[base] ?? {};
  return Object.entries(languages).flatMap(([language, messages]) => {
    const at = `messages/${of}/${language}.json`;
    const missing = Object.keys(expected).filter((key) => !(key in messages));
    const unknown = Object.keys(messages).filter((key) => !(key in expected));
    const both = Object.keys(expected).filter((key) => key in messages && key !== '$schema');
    const empty = both.filter((key) => !JSON.stringify(messages[key]).replace(/[\s"]/g, ''));
    const different = both.filter((key) => parameters(messages[key]) !== parameters(expected[key]));
    return [
      ...missing.map((key) => `${at}: "${key}" is missing`),
      ...unknown.map((key) => `${at}: "${key}" is not in ${base}.json`),
      ...empty.map((key) => `${at}: "${key}" is empty`),
      ...different.map((key) => `${at}: "${key}" has other parameters than in ${base}.json`),
    ];
  });
}

/** The names of a message's parameters, in alphabetical order. Plural forms may leave a number out. */
function parameters(message: unknown): string {
  const variants = (Array.isArray(message) ? message : [message]) as unknown[];
  const texts = variants.flatMap((variant) =>
    typeof variant === 'string' ? [variant] : Object.values((variant as { match: object }).match),
  );
  const declared = variants.flatMap((variant) =>
    typeof variant === 'string' ? [] : (variant as { declarations: string[] }).declarations,
  );
  const used = texts.flatMap((text) => [...String(text).matchAll(/\{(\w+)\}/g)].map((m) => m[1]!));
  const inputs = declared.flatMap((line) => /^input (\w+)/.exec(line)?.[1] ?? []);
  return [...new Set([...used, ...inputs])].sort().join(' ');
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../messages', import.meta.url));
  const locales = JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../project.inlang/settings.json', import.meta.url)),
      'utf8',
    ),
  ).locales as string[];
  const found = readdirSync(root).flatMap((of) =>
    faults(
      of,
      Object.fromEntries(
        locales.map((locale) => [
          locale,
          JSON.parse(readFileSync(`${root}/${of}/${locale}.json`, 'utf8')) as Messages,
        ]),
      ),
    ),
  );
  for (const locale of locales) {
    const files = readdirSync(root).map((of) => `messages/${of}/${locale}.json`);
    found.push(
      ...doubled(
        Object.fromEntries(
          files.map((file) => [
            file,
            readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8'),
          ]),
        ),
      ),
    );
  }
  for (const fault of found) console.error(fault);
  process.exitCode = found.length > 0 ? 1 : 0;
}
