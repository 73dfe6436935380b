import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cell, csv } from '#lib/csv.ts';
import { csvOfSearch } from './csv.ts';
import { everything } from './search.ts';

it('row 47: neutralises what a spreadsheet would compute', () => {
  for (const text of ["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(1)', '\t=1', '＝1']) {
    expect(cell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  }
  expect(cell('a=b')).toBe('a=b');
});

it('row 50: keeps any text, and the cells beside it apart', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
      const [line] = parse(csv([texts]));
      expect(line?.map((text, at) => (text === texts[at] ? text : text.slice(1)))).toEqual(texts);
    }),
  );
});

it('reads all pages of a search', async () => {
  const node = (id: string) => ({
    node: {
      id,
      name: 'Ferries, "all"',
      summary: 'S',
      kind: 'CAMPAIGN',
      themes: ['PREVENTION'],
      countries: ['AT'],
      reach: 'WORLDWIDE',
      startedOn: '2010',
      endedOn: null,
      sources: [],
    },
  });
  const asked: (string | null)[] = [];
  const fetcher = ((address: string) => {
    const parameters = new URL(address, 'https://award.example').searchParams;
    const { after } = JSON.parse(parameters.get('variables')!) as { after: string | null };
    asked.push(after);
    const pageInfo = { hasNextPage: after === null, endCursor: after === null ? 'c1' : null };
    const partnerships = { edges: [node(after === null ? 'a' : 'b')], pageInfo };
    return Promise.resolve(Response.json({ data: { partnerships } }));
  }) as typeof fetch;
  const header = ['id'];
  const text = await csvOfSearch(everything, header, 'https://award.example', { fetch: fetcher });
  expect(asked).toEqual([null, 'c1']);
  expect(parse(text).map(([id]) => id)).toEqual(['id', 'a', 'b']);
  expect(text).toContain('"Ferries, ""all"""');
  expect(text).toContain(',Worldwide; Austria,');
  expect(text).toContain('https://award.example/en/directory/b/');
});

/** Cells of CSV after RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const body = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < body.length;) {
    let value = '';
    if (body[at] === '"') {
      for (at++; body[at] !== '"' || body[at + 1] === '"'; at++) {
        if (body[at] === '"') at++;
        value += body[at];
      }
      at++;
    } else {
      while (body[at] !== ',' && body[at] !== '\r') value += body[at++];
    }
    row.push(value);
    if (body[at] === ',') at++;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
