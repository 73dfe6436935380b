import { expect, it } from 'vitest';
import type { Entry } from '#lib/directory/entry/entry.ts';
import { changesOf, valuesOf, wrongCorrection } from './correction.ts';
import { correctionBounds } from './text.server.ts';

const entry = {
  __typename: 'Partnership',
  id: 'partnership-a',
  name: 'The council',
  summary: 'Brings companies together.',
  kind: 'COUNCIL',
  themes: ['PREVENTION', 'PROTECTION'],
  countries: ['AT'],
  startedOn: '2009',
  endedOn: null,
} as unknown as Entry;
const about = { reason: 'It moved.', sourceUrl: 'https://example.org/a', email: 'a@example.org' };

it('sends the fields that changed, and no other', () => {
  const before = valuesOf(entry);
  const after = { ...before, countries: ['IN', 'AT'], themes: ['PROTECTION', 'PREVENTION'] };
  expect(changesOf(before, after)).toEqual({ countries: ['AT', 'IN'] });
  expect(changesOf(before, { ...before, name: ' The council ' })).toEqual({});
});

it('says which fields the room would refuse', () => {
  expect(wrongCorrection({ name: 'The new council' }, about, correctionBounds)).toEqual([]);
  expect(
    wrongCorrection(
      { name: 'ab', startedOn: 'last year' },
      { ...about, sourceUrl: 'example' },
      correctionBounds,
    ),
  ).toEqual(['name', 'startedOn', 'sourceUrl']);
  expect(wrongCorrection({ endedOn: '' }, { ...about, reason: ' ' }, correctionBounds)).toEqual([
    'reason',
  ]);
});
