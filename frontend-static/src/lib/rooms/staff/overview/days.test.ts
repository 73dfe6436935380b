import { describe, expect, it } from 'vitest';
import { everyDay } from './days.ts';

describe('a chart by day', () => {
  it('has the days on which nothing was counted, too, over the end of a month', () => {
    expect(
      everyDay([
        { value: '2026-10-30', count: 2 },
        { value: '2026-11-02', count: 1 },
      ]),
    ).toEqual([
      { value: '2026-10-30', count: 2 },
      { value: '2026-10-31', count: 0 },
      { value: '2026-11-01', count: 0 },
      { value: '2026-11-02', count: 1 },
    ]);
    expect(everyDay([])).toEqual([]);
  });
});
