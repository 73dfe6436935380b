import { describe, expect, it } from 'vitest';
import { joined } from './personal-data.ts';

describe('the export of a person\u2019s data', () => {
  it('is one file with the records of all parts', () => {
    const part = (...records: number[]): string =>
      JSON.stringify({ email: 'a@example.org', exportedAt: 'now', records });
    expect(JSON.parse(joined([part(1, 2), part(3), part()]))).toEqual({
      email: 'a@example.org',
      exportedAt: 'now',
      records: [1, 2, 3],
    });
  });

  it('is what the server wrote where that is all', () => {
    expect(joined(['{ "records": [ 1 ] }'])).toBe('{ "records": [ 1 ] }');
  });
});
