import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const java = 'functions/src/main/java/org/businessleaderaward';
const resources = 'functions/src/main/resources';
const taken = [
  '.ci/remove-language',
  'identity.json',
  'frontend-static/src/lib/i18n/languages.ts',
  'frontend-static/project.inlang/settings.json',
  'frontend-static/messages',
  'graphql-schema',
  'local/src/main/resources/sample',
  `${java}/language`,
  `${java}/mail`,
  `${java}/directory/search`,
  resources,
];

describe('a language that is removed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));
  const of = (file: string) => readFileSync(join(folder, file), 'utf8');
  const remove = (...codes: string[]) =>
    execFileSync(process.execPath, [join(folder, '.ci/remove-language'), ...codes], {
      stdio: 'pipe',
    });

  beforeAll(() => {
    for (const file of taken) cpSync(join(project, file), join(folder, file), { recursive: true });
    remove('ru', 'zh');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is in no list and no file any more, and the others are as they were', () => {
    expect(of('frontend-static/src/lib/i18n/languages.ts').match(/^ {2}\w+(?=: \{$)/gm)).toEqual(
      ['ar', 'en', 'fr', 'es'].map((code) => `  ${code}`),
    );
    expect(of('frontend-static/project.inlang/settings.json')).toContain(
      '"locales": ["ar", "en", "fr", "es"]',
    );
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /[/.](ru|zh)\.(json|mustache)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /[/.]ar\.(json|mustache)$/.test(file)).length).toBeGreaterThan(
      50,
    );
    for (const file of [
      'identity.json',
      `${resources}/seed/editions.json`,
      `${resources}/letter-words.json`,
      `${resources}/table-words.json`,
    ])
      expect(of(file)).not.toMatch(/"(ru|zh)":/);
    expect(of(`${resources}/seed/directory.json`)).not.toMatch(/"(ru|zh)"/);
    expect(of('graphql-schema/common.graphql')).toMatch(
      /enum Language \{(\n {2}"\w+\."\n {2}(AR|EN|FR|ES)){4}\n\}/,
    );
    expect(of('local/src/main/resources/sample/present.json')).not.toMatch(/"(RU|ZH)"|"(ru|zh)":/);
    expect(of('graphql-schema/secretariat.graphql')).not.toMatch(/^ {2}(ru|zh): String/m);
  });

  it('has no branch in the code of the server', () => {
    expect(of(`${java}/language/Language.java`)).toMatch(
      /AR\(.*\),\n {2}EN\(.*\),\n {2}FR\(.*\),\n {2}ES\(.*\);\n/,
    );
    const code = readdirSync(join(folder, java), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.java'))
      .map((file) => of(`${java}/${file}`))
      .join('\n');
    expect(code).not.toMatch(/Language\.(RU|ZH)\b|case (RU|ZH)\b/);
    expect(code).toMatch(/case AR ->/);
  });

  it('leaves the adjectives of countries in the columns of their languages', () => {
    const countries = of(`${resources}/search/countries.txt`).split('\n');
    const rows = countries.filter((line) => line.includes('|') && !line.startsWith('#'));
    expect(rows.length).toBeGreaterThan(200);
    // The country, English, French, Spanish, Arabic, and what is called otherwise.
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([6]));
    const austria = rows.find((row) => row.startsWith('AT '))!.split('|');
    expect(austria[1]).toContain('austrian');
    expect(austria[4]).toMatch(/\p{Script=Arabic}/u);
    expect(rows.join('\n')).not.toMatch(/\p{Script=Cyrillic}|\p{Script=Han}/u);
  });

  it('cannot be English, or one that is not there', () => {
    expect(() => remove('en')).toThrow();
    expect(() => remove('ru')).toThrow();
    expect(() => remove()).toThrow();
  });
});
