import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { csv } from '#lib/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { textOf } from '../../cells.ts';
import { columns, read } from './table.ts';

const categories = [
  { id: 'supply-chain', name: 'Supply chains, large' },
  { id: 'training', name: 'Training' },
];

afterEach(() => overwriteGetLocale(() => 'en'));

describe('a table of people to be invited', () => {
  it.each(locales)('is read by the names that the page has for its columns, in %s', (locale) => {
    overwriteGetLocale(() => locale);
    const names = [...columns('ADVISER', categories).values()];
    const cells = ['Ada', 'ada@example.org', 'Français', 'Uni', 'fr;ru', m.region_AFRICA(), ''];
    const { lines, missing, unknown } = read(csv([names, cells]), 'ADVISER', categories);
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
    expect(lines).toEqual([
      {
        ...{ line: 2, name: 'Ada', email: 'ada@example.org', language: 'FR', wrong: [] },
        profile: { employer: 'Uni', languages: ['FR', 'RU'], regions: ['AFRICA'], categories: [] },
      },
    ]);
  });

  it('takes cells that were copied from a spreadsheet, and what is said by semicolons', () => {
    const copied = 'email\tname\nada@example.org\tAda "A" Byron\n\t\n';
    expect(read(copied, 'JUROR', []).lines).toMatchObject([
      { line: 2, name: 'Ada "A" Byron', email: 'ada@example.org', language: 'EN' },
    ]);
    const german = 'name;email\r\n"Ada; Byron";ada@example.org\r\n';
    expect(read(german, 'JUROR', []).lines).toMatchObject([{ name: 'Ada; Byron' }]);
  });

  it('takes a category by its name, a comma within or not, and by its id', () => {
    const table = csv([
      ['name', 'email', 'categories'],
      ['Ada', 'ada@example.org', 'supply chains, large'],
      ['Bo', 'bo@example.org', 'training; supply-chain'],
      ['Cy', 'cy@example.org', 'Supply chains, large؛ Training'],
      ['Di', 'di@example.org', 'Training, supply-chain'],
    ]);
    const { lines } = read(table, 'ADVISER', categories);
    expect(lines.map(({ profile }) => profile.categories)).toEqual([
      ['supply-chain'],
      ['training', 'supply-chain'],
      ['supply-chain', 'training'],
      ['training', 'supply-chain'],
    ]);
  });

  it('says of each line what is wrong, and which line has the address already', () => {
    const table = csv([
      ['name', 'email', 'language', 'regions'],
      ['', 'ada@example.org', 'Klingon', ''],
      ['Bo', 'bo at example', '', 'Atlantis'],
      ['Cy', 'ADA@example.org', '', ''],
      ['Di', 'di@example.org', 'en', 'Asia'],
      ['Ed', 'ed@example.org', 'en; fr', ''],
    ]);
    expect(read(table, 'ADVISER', []).lines.map(({ wrong }) => wrong)).toEqual([
      ['Name: Fill in this field', 'Language: not known: Klingon'],
      [
        'Email address: Enter an email address such as name@example.org',
        `${m.people_regions()}: not known: Atlantis`,
      ],
      ['The same address as in line 2.'],
      [],
      ['Language: not known: en; fr'],
    ]);
  });

  it('says which columns it lacks and which say nothing to it', () => {
    expect(read('name,shoe size\nAda,38\n', 'JUROR', [])).toMatchObject({
      missing: ['Email address'],
      unknown: ['shoe size'],
    });
    expect(read('name,email,email\nAda,ada@example.org,\n', 'JUROR', [])).toMatchObject({
      lines: [{ email: 'ada@example.org' }],
      unknown: ['email'],
    });
  });

  it('takes cells whose first column has no name', () => {
    expect(read('\tname\temail\n1\tAda\tada@example.org\n', 'JUROR', []).lines).toMatchObject([
      { line: 2, name: 'Ada', email: 'ada@example.org', wrong: [] },
    ]);
  });

  it('loses no line and no sign of any name', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `n${text.trim()}`),
          {
            minLength: 1,
          },
        ),
        (names) => {
          const rows = names.map((name, at) => [name, `a${at}@example.org`]);
          const { lines } = read(csv([['name', 'email'], ...rows]), 'JUROR', []);
          expect(lines.map(({ name }) => name)).toEqual(names);
        },
      ),
    );
  });

  it('reads what spreadsheets write: UTF-8, UTF-16 either way, and the letters of Western Europe', () => {
    const words = 'name,email\nZoë,zoe@example.org';
    expect(
      read(textOf(new TextEncoder().encode(`\uFEFF${words}`)), 'JUROR', []).lines,
    ).toMatchObject([{ name: 'Zoë' }]);
    const utf16 = new Uint8Array(
      new Uint16Array([...`\uFEFF${words}`].map((c) => c.charCodeAt(0))).buffer,
    );
    expect(textOf(utf16)).toContain('Zoë');
    const backwards = utf16.map((_, at) => utf16[at ^ 1]!);
    expect(textOf(backwards)).toContain('Zoë');
    const latin = Uint8Array.from([...words].map((c) => c.charCodeAt(0)));
    expect(textOf(latin)).toContain('Zoë');
  });

  it.each([
    ['ru', [0xc1, 0xee, 0xf0, 0xe8, 0xf1], 'Борис'],
    ['ar', [0xe1, 0xed, 0xe1, 0xec], 'ليلى'],
    ['zh', [0xb3, 0xc2], '陈'],
  ] as const)(
    'reads what spreadsheets write otherwise than in Unicode, in %s',
    (locale, bytes, name) => {
      overwriteGetLocale(() => locale);
      expect(textOf(Uint8Array.from(bytes))).toBe(name);
    },
  );
});
