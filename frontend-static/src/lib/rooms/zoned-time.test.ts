import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, shownAt } from './zoned-time.ts';

describe('a date and time in a zone', () => {
  it.each([
    ['2027-01-31T23:59', 'Europe/Vienna', '2027-01-31T22:59:00.000Z'],
    ['2027-07-31T23:59', 'Europe/Vienna', '2027-07-31T21:59:00.000Z'],
    ['2027-03-14T12:00', 'Asia/Kathmandu', '2027-03-14T06:15:00.000Z'],
    ['2027-12-31T23:30', 'Pacific/Auckland', '2027-12-31T10:30:00.000Z'],
  ])('%s in %s is %s', (shown, zone, instant) => {
    expect(instantOf(shown, zone)?.toISOString()).toBe(instant);
  });

  it('is the first of two when clocks go back', () => {
    expect(instantOf('2027-10-31T02:30', 'Europe/Vienna')?.toISOString()).toBe(
      '2027-10-31T00:30:00.000Z',
    );
  });

  it('is none when clocks skip it', () => {
    expect(instantOf('2027-03-28T02:30', 'Europe/Vienna')).toBeNull();
  });

  it.each(['', '2027-02', '2027-13-01T10:00', 'tomorrow'])('is none for %j', (shown) => {
    expect(instantOf(shown, 'Europe/Vienna')).toBeNull();
  });

  it('comes back as it was shown', () => {
    const minutes = fc.integer({
      min: Date.UTC(2020, 0) / 60_000,
      max: Date.UTC(2040, 0) / 60_000,
    });
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Vienna',
      'America/St_Johns',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const shown = shownAt(new Date(minute * 60_000), zone);
        const instant = instantOf(shown, zone);
        expect(instant && shownAt(instant, zone)).toBe(shown);
      }),
    );
  });
});
