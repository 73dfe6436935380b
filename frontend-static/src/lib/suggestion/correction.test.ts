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
  industries: ['H'],
  countries: ['AT'],
  reach: 'COUNTRIES',
  startedOn: '2009',
  endedOn: null,
  participants: [
    { role: 'LEAD', organisation: { id: 'organisation-b', name: 'B' } },
    { role: 'PARTNER', organisation: { id: 'organisation-c', name: 'C' } },
  ],
  relations: [{ kind: 'PART_OF', id: 'partnership-d', entry: { name: 'D' } }],
  otherNames: [],
} as unknown as Entry;
const about = { reason: 'It moved.', sourceUrl: 'https://example.org/a', email: 'a@example.org' };

it('sends the fields that changed, and no other', () => {
  const before = valuesOf(entry);
  const after = { ...before, countries: ['IN', 'AT'], themes: ['PROTECTION', 'PREVENTION'] };
  expect(changesOf(before, after)).toEqual({ countries: ['IN', 'AT'] });
  expect(changesOf(before, { ...before, name: ' The council ' })).toEqual({});
  expect(changesOf(before, { ...before, industries: ['H', 'I'] })).toEqual({
    industries: ['H', 'I'],
  });
});

it('sends who takes part and how it stands to others, whole, once that changed', () => {
  const was = valuesOf(entry);
  expect(was.participants.map(({ name }) => name)).toEqual(['B', 'C']);
  expect(changesOf(was, { ...was, participants: was.participants.toReversed() })).toEqual({});
  const [lead] = was.participants;
  const added = { kind: 'SUPPORTER', id: 'organisation-e', name: 'E' };
  const now = { ...was, participants: [{ ...lead!, kind: 'HOST' }, added], relations: [] };
  expect(changesOf(was, { ...now, worldwide: true })).toEqual({
    worldwide: true,
    participants: [
      { role: 'HOST', organisation: 'organisation-b' },
      { role: 'SUPPORTER', organisation: 'organisation-e' },
    ],
    relations: [],
  });
});

it('sends the names of an organisation in the language of the page, or of none', () => {
  const called = (kind: string, text: string, language: string | null) => ({
    kind,
    text,
    language,
  });
  const was = valuesOf({
    ...{
      __typename: 'Organisation',
      id: 'organisation-a',
      name: 'A',
      relations: [],
      industries: [],
    },
    otherNames: [
      called('ACRONYM', 'AA', null),
      called('ALIAS', 'Alpha', null),
      called('FORMER', 'Old A', 'EN'),
      called('ALIAS', 'Альфа', 'RU'),
    ],
    externalIds: [],
  } as unknown as Entry);
  expect(was.otherNames).toEqual([
    { kind: 'ALIAS', text: 'Alpha' },
    { kind: 'FORMER', text: 'Old A' },
  ]);
  const changes = changesOf(was, { ...was, otherNames: [{ kind: 'ALIAS', text: ' Alpha ' }] });
  expect(changes).toEqual({ otherNames: [{ kind: 'ALIAS', text: 'Alpha' }] });
  const empty = { otherNames: [{ kind: 'ALIAS' as const, text: ' ' }] };
  expect(wrongCorrection(empty, about, correctionBounds)).toEqual(['otherNames']);
});

it('sends of an organisation what changed, with all of its identifiers', () => {
  const organisation = {
    ...{ __typename: 'Organisation', id: 'organisation-a', name: 'The council', acronym: null },
    ...{ kind: 'PUBLIC', country: 'AT', place: null, websiteUrl: null },
    ...{ relations: [], otherNames: [], industries: [] },
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
