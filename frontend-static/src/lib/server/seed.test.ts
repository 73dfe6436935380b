import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes, languages } from '../i18n/languages.ts';
import { m } from '../paraglide/messages.js';
import { overwriteGetLocale } from '../paraglide/runtime.js';

const seed = (name: string) =>
  JSON.parse(
    readFileSync(
      fileURLToPath(
        new URL(`../../../../functions/src/main/resources/seed/${name}.json`, import.meta.url),
      ),
      'utf8',
    ),
  ) as unknown;

describe('the year of the report from which the directory was filled', () => {
  const { first } = seed('editions') as {
    first: { year: number; source: Record<string, string> };
  };

  it('is that of the report itself, and no entry began after it', () => {
    for (const code of codes) expect(first.source[code]).toContain(String(first.year));
    const { partnerships } = seed('directory') as { partnerships: { startedOn: string | null }[] };
    const began = partnerships.flatMap(({ startedOn }) => startedOn?.slice(0, 4) ?? []);
    expect(began.length).toBeGreaterThan(10);
    expect(Math.max(...began.map(Number))).toBeLessThanOrEqual(first.year);
  });

  it.each(codes)('is said on the directory, on each entry and at each source in %s', (code) => {
    overwriteGetLocale(() => code);
    const year = new Intl.NumberFormat(languages[code].tag, { useGrouping: false }).format(
      first.year,
    );
    const texts = [
      m.directory_as_of(),
      m.entry_as_of(),
      m.directory_paragraphs({ count: 1, paragraphs: '54' }),
      m.directory_paragraphs({ count: 2, paragraphs: '54' }),
    ];
    for (const text of texts) expect(text).toContain(year);
  });
});

it('calls a month by one name in Arabic, as the dates of the pages do', () => {
  const texts = JSON.stringify([seed('editions'), seed('directory')]);
  expect(texts.match(/\p{Script=Arabic}+\/\p{Script=Arabic}+/gu)).toBeNull();
});
