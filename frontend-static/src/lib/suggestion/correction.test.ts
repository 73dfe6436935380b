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

it('sends of an organisation what changed, with all of its identifiers', () => {
  const organisation = {
    ...{ __typename: 'Organisation', id: 'organisation-a', name: 'The council', acronym: null },
    ...{ kind: 'PUBLIC', country: 'AT', place: null, websiteUrl: null },
    externalIds: [{ register: 'WIKIDATA', value: 'Q42' }],
  } as unknown as Entry;
  const was = valuesOf(organisation);
  expect(changesOf(was, valuesOf(organisation))).toEqual({});
  const externalIds = { ...was.externalIds, ROR: ' 03yrm5c26 ' };
  const now = { ...was, externalIds, place: ' Vienna ', organisationKind: 'MEDIA' };
  const changes = changesOf(was, now);
  expect(changes).toEqual({
    ...{ place: 'Vienna', organisationKind: 'MEDIA' },
    externalIds: [
      { register: 'ROR', value: '03yrm5c26' },
      { register: 'WIKIDATA', value: 'Q42' },
    ],
  });
  expect(wrongCorrection(changes, about, correctionBounds)).toEqual([]);
  expect(wrongCorrection({ websiteUrl: 'example' }, about, correctionBounds)).toEqual([
    'websiteUrl',
  ]);
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
