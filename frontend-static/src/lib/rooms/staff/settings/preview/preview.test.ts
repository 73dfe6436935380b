import { expect, it } from 'vitest';
import { left } from '#lib/edition/standing.ts';
import { leftOf, whileOpen, type Prepared } from './preview.ts';

const window = (kind: 'CALL' | 'SCREENING', opensAt: string, closesAt: string) => ({
  kind,
  opensAt,
  closesAt,
  timeZone: 'Europe/Vienna',
  status: 'UPCOMING' as const,
});
const prepared = {
  state: 'DRAFT',
  windows: [
    window('CALL', '2028-01-01T00:00:00Z', '2028-03-01T00:00:00Z'),
    window('SCREENING', '2028-03-01T00:00:00Z', '2028-04-01T00:00:00Z'),
  ],
} as unknown as Prepared;

it('is looked at from the opening of its call on, with that window open and no other', () => {
  const seen = whileOpen(prepared, new Date('2027-06-01T00:00:00Z'));
  expect(seen?.at).toEqual(new Date('2028-01-01T00:00:00Z'));
  expect(seen?.edition.state).toBe('CALL_OPEN');
  expect(seen?.edition.windows.map(({ status }) => status)).toEqual(['OPEN', 'UPCOMING']);
  expect(prepared.state).toBe('DRAFT');
});

it('is looked at now when the call would be open now', () => {
  const now = new Date('2028-02-01T00:00:00Z');
  expect(whileOpen(prepared, now)?.at).toBe(now);
});

it('is nothing without a call', () => {
  expect(whileOpen({ ...prepared, windows: [] })).toBeNull();
});

it('says what is left as the home page does', () => {
  for (const at of ['2028-01-01T00:00:00Z', '2028-02-29T21:30:30Z', '2028-03-02T00:00:00Z']) {
    const until = '2028-03-01T00:00:00Z';
    expect(leftOf(until, new Date(at))).toEqual(left(until, new Date(at)));
  }
});
