import { describe, expect, it } from 'vitest';
import { left, standing } from './standing.ts';

const edition = {
  id: 'edition-2026',
  year: 2026,
  name: 'Edition',
  state: 'CALL_OPEN' as const,
  timeZone: 'Europe/Vienna',
  sample: false,
  laureates: [],
  windows: [
    {
      kind: 'CALL' as const,
      opensAt: '2026-09-01T00:00:00Z',
      closesAt: '2027-02-01T00:00:00Z',
      timeZone: 'Europe/Vienna',
      status: 'OPEN' as const,
    },
    {
      kind: 'SCREENING' as const,
      opensAt: '2027-02-01T00:00:00Z',
      closesAt: '2027-03-01T00:00:00Z',
      timeZone: 'Europe/Vienna',
      status: 'UPCOMING' as const,
    },
    {
      kind: 'ADVICE' as const,
      opensAt: '2027-03-05T00:00:00Z',
      closesAt: '2027-05-01T00:00:00Z',
      timeZone: 'Europe/Vienna',
      status: 'UPCOMING' as const,
    },
  ],
};

describe('where the award stands', () => {
  it('is an open call while state and window both say so', () => {
    expect(standing(edition, new Date('2027-01-31T23:59:59Z'))).toEqual({
      kind: 'callOpen',
      until: '2027-02-01T00:00:00Z',
    });
  });

  it('is a closed call from the closing instant on, even before the secretariat moves the edition', () => {
    expect(standing(edition, new Date('2027-02-01T00:00:00Z'))).toMatchObject({
      kind: 'callClosed',
      stage: { kind: 'SCREENING' },
      next: '2027-03-01T00:00:00Z',
      nextYear: 2028,
    });
  });

  it('says what comes between two windows', () => {
    expect(
      standing({ ...edition, state: 'SCREENING' }, new Date('2027-03-02T00:00:00Z')),
    ).toMatchObject({
      stage: undefined,
      next: '2027-03-05T00:00:00Z',
    });
  });

  it('is an upcoming call before it opens', () => {
    expect(standing(edition, new Date('2026-08-31T23:59:59Z'))).toEqual({
      kind: 'callUpcoming',
      opens: '2026-09-01T00:00:00Z',
    });
  });

  it('is none without an edition', () => {
    expect(standing(null, new Date())).toEqual({ kind: 'none' });
  });
});

describe('what is left', () => {
  it('is days and hours', () => {
    expect(left('2027-02-01T00:00:00Z', new Date('2027-01-29T21:30:00Z'))).toEqual([
      { value: 2, unit: 'day' },
      { value: 2, unit: 'hour' },
    ]);
  });

  it('is hours and minutes on the last day, a started minute whole', () => {
    expect(left('2027-02-01T00:00:00Z', new Date('2027-01-31T21:30:30Z'))).toEqual([
      { value: 2, unit: 'hour' },
      { value: 30, unit: 'minute' },
    ]);
  });

  it('is nothing once it is over', () => {
    expect(left('2027-02-01T00:00:00Z', new Date('2027-02-02T00:00:00Z'))).toEqual([
      { value: 0, unit: 'hour' },
      { value: 0, unit: 'minute' },
    ]);
  });
});
