import { expect, it } from 'vitest';
import { lastMinute } from './last-minute.ts';

const VIENNA = 'Europe/Vienna';
const NAIROBI = 'Africa/Nairobi';

it.each([
  ['midnight where it was set', '2027-01-31T23:00:00Z', VIENNA, '2027-01-31T22:59:00.000Z'],
  ['the same, written elsewhere', '2027-01-31T23:00:00Z', NAIROBI, '2027-01-31T22:59:00.000Z'],
  ['midnight only where it is read', '2027-01-31T21:00:00Z', NAIROBI, '2027-01-31T20:59:00.000Z'],
  ['any other time', '2027-01-31T11:30:00Z', VIENNA, '2027-01-31T11:30:00.000Z'],
])('says the last minute that counts: %s', (_, at, zone, said) => {
  expect(lastMinute(at, VIENNA, zone).toISOString()).toBe(said);
});
