import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { outputsOf, readRefused, type Vector } from '#tests/vote/vectors.ts';
import { contestsOf } from './ballot.ts';
import { Refused } from './group.ts';
import { readOpenedFile } from './opened-file.ts';
import { sumFormOf } from './record/rule.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const vectorsOf = (file: string): Vector[] =>
  JSON.parse(
    readFileSync(new URL(`../../../../docs/record-format/${file}`, import.meta.url), 'utf8'),
  ) as Vector[];

/** The fields of each kind, by the table of the document. */
const fieldsOf = new Map(
  [
    ...readFileSync(new URL('../../../../docs/record-format.md', import.meta.url), 'utf8').matchAll(
      /^\| `([a-z-]+)` \| (.* \| .*) \|$/gm,
    ),
  ].map(([, kind, cells]) => [
    kind!,
    [...cells!.matchAll(/`([a-z][A-Za-z]*)`/g)].map(([, name]) => name!).toSorted(),
  ]),
);

describe.each(['java.json', 'site.json'])('every vector of docs/record-format/%s', (file) => {
  const vectors = vectorsOf(file).map((vector, at) => ({ at, vector }));
  const made = vectors.filter(({ vector }) => vector.kind !== 'refused');
  const refused = vectors.filter(({ vector }) => vector.kind === 'refused');

  it.each(made)('$at: $vector.kind', ({ vector }) => {
    expect(vector).toMatchObject(outputsOf(vector));
  });

  it.each(refused)('$at: $vector.what refused: $vector.why', ({ vector }) => {
    expect(() => readRefused(vector)).toThrow(Refused);
  });

  it('has the fields that the format names, and no others', () => {
    for (const { vector } of made) {
      const { kind, ...fields } = vector;
      expect(Object.keys(fields).toSorted(), kind).toEqual(fieldsOf.get(kind));
    }
  });

  it('is of a kind that the format knows, each kind with a vector', () => {
    expect([...new Set(vectors.map(({ vector }) => vector.kind))].toSorted()).toEqual(
      [
        ...['ballot', 'chain', 'ciphertext', 'contest', 'decryption', 'hash', 'key', 'list', 'lot'],
        ...[
          'opened',
          'point',
          'refused',
          'rehearsal',
          'seat',
          'sending',
          'share',
          'test-scalars',
          'totals',
          'trustee',
        ],
      ].toSorted(),
    );
  });
});

describe('the file of an opened ballot', () => {
  const file = new URL('../../../../docs/record-format/opened.json', import.meta.url);

  it('says what docs/record-format.md says of it', () => {
    const { choices, ballot, rule } = readOpenedFile(readFileSync(file, 'utf8'));
    const { by, finalists, criteria, levels } = sumFormOf(rule);
    const about = contestsOf({ by, finalists, criteria, levels }, ballot.rated);
    const names = about.map((contest) => contest.about.map((one) => rule.finalists[one]));
    expect(names.map((pair, at) => [...pair, choices[at]])).toEqual([
      ['nomination-0', 'nomination-1', 0],
      ['nomination-0', 'nomination-2', 2],
      ['nomination-1', 'nomination-2', 1],
    ]);
    expect(ballot.version).toBe(2);
  });
});

describe('docs/record-format.md', () => {
  it('names every tag that is hashed with, and no others', () => {
    const text = readFileSync(
      new URL('../../../../docs/record-format.md', import.meta.url),
      'utf8',
    );
    const sources = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts'], {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const tags = (of: string, quote: string) =>
      [...of.matchAll(new RegExp(`${quote}(vote/1 [a-z ]+)${quote}`, 'g'))].map(([, tag]) => tag);
    const hashed = new Set(Object.values(sources).flatMap((source) => tags(source, "'")));
    const named = new Set(tags(text.slice(0, text.indexOf('## 1.4')), '`'));
    // Only vectors are made with it.
    named.delete('vote/1 test');
    expect([...hashed].toSorted()).toEqual([...named].toSorted());
  });
});

describe('every example of docs/record-format.md', () => {
  const document = new URL('../../../../docs/record-format.md', import.meta.url);
  const examples = [...readFileSync(document, 'utf8').matchAll(/```json\n(\[.*?)```/gs)];
  const vectors = examples.flatMap(([, json]) => JSON.parse(json!) as Vector[]);

  it.each(vectors)('$kind', (vector) => {
    expect(vector).toMatchObject(outputsOf(vector));
  });
});
