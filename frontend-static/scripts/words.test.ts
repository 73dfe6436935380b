import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/lib/i18n/languages.ts';
import { fileOf, sets } from './messages.ts';

type Language = (typeof codes)[number];

const WORDS = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');
const LETTERS = new URL('../../functions/src/main/resources/mail/', import.meta.url);

/** What a language or the documentation does not say, as `docs/words.md` lists it: the second column of its table. */
function unsaid(of: Language | 'docs'): string[] {
  const part = WORDS.split(/^### /m).find((text) => text.split('\n')[0]!.endsWith(`(${of})`));
  const rows = (part ?? '').split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).flatMap((row) => row.split('|')[2]!.trim().split(', '));
}

/** A word by itself, or anywhere in a language that puts no spaces between them. */
function pattern(words: readonly string[], language: Language): RegExp {
  const forms = words.map((word) =>
    word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'),
  );
  const any = `(?:${forms.join('|')})`;
  return new RegExp(language === 'zh' ? any : `(?<![\\p{L}-])${any}(?![\\p{L}-])`, 'iu');
}

/** Every text of a language, by where it stands, without what is filled in. */
function texts(language: Language): [where: string, text: string][] {
  const messages = sets().flatMap((set) =>
    Object.entries(JSON.parse(fileOf(set, language)) as Record<string, unknown>).flatMap(
      ([key, text]) => forms(text).map((form): [string, string] => [key, form]),
    ),
  );
  const letters = readdirSync(LETTERS)
    .filter((file) => file.endsWith(`.${language}.mustache`))
    .map((file): [string, string] => [file, readFileSync(new URL(file, LETTERS), 'utf8')]);
  return [...messages, ...letters].map(([where, text]) => [
    where,
    text.replace(/\{+[^{}]*\}+/g, '{}'),
  ]);
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['*.md', 'docs/**/*.md', 'bench/README.md', 'localstack/README.md'];

/** The prose of a page, without code, addresses of links and quotations. */
function prose(page: string): string {
  return page.replace(/^ *```[^]*?^ *```|`[^`]*`|\]\([^)]*\)|“[^”]*”/gm, '``');
}

/** The descriptions of a schema, and its comments. */
function descriptions(schema: string): string {
  return (schema.match(/^ *(?:".*"|#.*)$/gm) ?? []).map(prose).join('\n');
}

/** What is written about the project in English: its pages and its schema, by file. */
function documentation(): [file: string, text: string][] {
  const read = (patterns: string[], text: (whole: string) => string) =>
    globSync(patterns, { cwd: PROJECT })
      .filter((file) => file !== 'docs/words.md')
      .map((file): [string, string] => [file, text(readFileSync(PROJECT + file, 'utf8'))]);
  return [...read(PAGES, prose), ...read(['graphql-schema/*.graphql'], descriptions)];
}

/** The forms of a message: one, or those that it takes with different numbers. */
function forms(message: unknown): string[] {
  return typeof message === 'string'
    ? [message]
    : (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));
}

describe('words', () => {
  it.each(codes)('that docs/words.md does not have said are not said in %s', (language) => {
    const words = unsaid(language);
    expect(words.length).toBeGreaterThan(8);
    const found = pattern(words, language);
    const all = texts(language);
    expect(all.length).toBeGreaterThan(3000);
    expect(
      all
        .filter(([, text]) => found.test(text))
        .map(([where, text]) => [where, found.exec(text)![0]]),
    ).toEqual([]);
  });

  it('that docs/words.md does not have written are not written in documentation and schema', () => {
    const words = unsaid('docs');
    expect(words.length).toBeGreaterThan(8);
    const found = new RegExp(pattern(words, 'en'), 'giu');
    const all = documentation();
    expect(all.map(([file]) => file)).toEqual(
      expect.arrayContaining(['README.md', 'docs/runbook.md', 'graphql-schema/public.graphql']),
    );
    expect(
      all.flatMap(([file, text]) => (text.match(found) ?? []).map((word) => [file, word])),
    ).toEqual([]);
  });

  it('are looked for in prose alone', () => {
    expect(prose('a `mail` [mail](mail.md) “mail”\n```sh\nmail\n```\nmail')).toMatch(
      /^a `` \[mail`` ``\n``\nmail$/,
    );
    expect(descriptions('# mail\ntype Mail {\n  "A mail, by `mail`."\n  mail: ID!\n}')).toBe(
      '# mail\n  "A mail, by ``."',
    );
  });

  it('are found whole, with any ending where the list says so', () => {
    const found = pattern(['mail', 'hand in', 'номинант*'], 'en');
    for (const text of ['Mail it', 'by mail.', 'to hand in', 'номинантам']) {
      expect(found.test(text), text).toBe(true);
    }
    for (const text of ['email', 'mailbox', 'by e-mail', 'handing in', 'финалист']) {
      expect(found.test(text), text).toBe(false);
    }
    expect(pattern(['评委'], 'zh').test('各位评委请注意')).toBe(true);
  });
});
