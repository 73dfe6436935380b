import { expect, it } from 'vitest';
import { refusedFor } from './check.ts';
import {
  emptyParticipant,
  errorsWithin,
  organisationInput,
  participantInput,
  wrongOrganisation,
  wrongParticipant,
} from './new-organisation.ts';
import { emptyOrganisation } from './organisation.ts';
import { participantOf } from './suggested.ts';

const bounds = { least: 2, most: 200, place: 100, acronym: 40 };
const line = {
  ...{ role: 'PARTNER' as const, organisation: null, name: 'Zanzibar Lines' },
  ...{ kind: 'PRIVATE' as const, country: 'TZ', place: null },
  websiteUrl: 'https://lines.example.org',
  externalIds: [{ register: 'LEI' as const, value: '529900T8BM49AURSDO55' }],
  acronym: 'ZL',
  industries: ['H' as const],
  otherNames: [{ kind: 'FORMER' as const, text: 'Spice Lines' }],
  relations: [{ kind: 'PART_OF' as const, id: 'organisation-a', name: 'A' }],
};
const nothing = { acronym: null, industries: [], otherNames: [], relations: [] };
const known = {
  ...line,
  organisation: 'organisation-a',
  externalIds: [],
  websiteUrl: null,
  ...nothing,
};

it('is sent as it was suggested when nobody changes it', () => {
  expect(participantInput(participantOf(line))).toEqual({
    role: 'PARTNER',
    organisation: null,
    newOrganisation: {
      ...{ name: line.name, kind: 'PRIVATE', country: 'TZ', place: null },
      ...{ websiteUrl: line.websiteUrl, externalIds: line.externalIds },
      ...{ acronym: 'ZL', industries: ['H'], otherNames: line.otherNames },
      relations: [{ kind: 'PART_OF', id: 'organisation-a' }],
    },
  });
  expect(participantInput(participantOf(known))).toEqual({
    role: 'PARTNER',
    organisation: 'organisation-a',
    newOrganisation: null,
  });
});

it('is sent without spaces around, and without what nobody wrote', () => {
  const draft = { ...emptyOrganisation(), name: ' Lines ', kind: 'MEDIA', place: ' ' };
  draft.ids.ROR = ' 03yrm5c26 ';
  expect(organisationInput(draft)).toEqual({
    ...{ name: 'Lines', kind: 'MEDIA', country: null, place: null, websiteUrl: null },
    externalIds: [{ register: 'ROR', value: '03yrm5c26' }],
    ...nothing,
  });
});

it('must say what it is called, of which sort it is, and what it does', () => {
  expect(wrongParticipant(emptyParticipant(), bounds)).toEqual(['role', 'name', 'kind']);
  expect(wrongParticipant(participantOf(line), bounds)).toEqual([]);
  expect(wrongParticipant({ ...participantOf(known), role: '' }, bounds)).toEqual(['role']);
});

it('may have a website, which is an address, and a place of some letters', () => {
  const { added } = participantOf(line);
  expect(wrongOrganisation({ ...added, websiteUrl: 'lines.example.org' }, bounds)).toEqual([
    'websiteUrl',
  ]);
  expect(wrongOrganisation({ ...added, place: 'x'.repeat(101) }, bounds)).toEqual(['place']);
  expect(wrongOrganisation({ ...added, name: '3M' }, bounds)).toEqual([]);
  expect(wrongOrganisation({ ...added, acronym: 'x'.repeat(41) }, bounds)).toEqual(['acronym']);
  const unsaid = {
    otherNames: [{ kind: 'ALIAS' as const, text: 'x' }],
    relations: [{ kind: '', id: 'organisation-a', name: 'A' }],
  };
  expect(wrongOrganisation({ ...added, ...unsaid }, bounds)).toEqual(['otherNames', 'relations']);
});

it('is refused at its own control, by this page and by the room', () => {
  const within = {
    ...{ name: 'a name', kind: '', country: '', place: '', websiteUrl: '' },
    ...{
      acronym: '',
      otherNames: '',
      relations: '',
      externalIds: 'digits',
      role: 'a role',
      organisation: 'once',
    },
  };
  expect(errorsWithin(['role', 'name'], 'participants-1', within)).toEqual([
    { id: 'participants-1-role', text: 'a role' },
    { id: 'participants-1-name', text: 'a name' },
  ]);
  const text = { errors: { name: 'of the whole' }, within, refusals: {}, refused: '' };
  const refused = [
    { code: 'TOO_SHORT', field: ['input', 'participants', '1', 'name'] },
    { code: 'INVALID_IDENTIFIER', field: ['input', 'organisation', 'externalIds'] },
    { code: 'TOO_SHORT', field: ['input', 'name'] },
  ];
  expect(refusedFor(refused, text)).toEqual([
    { id: 'participants-1-name', text: 'a name' },
    { id: 'organisation-externalIds', text: 'digits' },
    { id: 'name', text: 'of the whole' },
  ]);
});
