import { describe, expect, it } from 'vitest';
import { PageRequest } from '#lib/limits.ts';
import { parts, withoutHeading } from './ticked.ts';

describe('what is ticked', () => {
  it('is sent in parts of as many as one request takes, each once', () => {
    const all = Array.from({ length: 2 * PageRequest.MOST + 1 }, (_, index) => index);
    expect(parts(all).map(({ length }) => length)).toEqual([PageRequest.MOST, PageRequest.MOST, 1]);
    expect(parts(all).flat()).toEqual(all);
    expect(parts([])).toEqual([]);
  });

  it('is one table, whose heading stands once', () => {
    expect(withoutHeading('reference,nominee\r\nNOM-1,"A\nB"\r\n')).toBe('NOM-1,"A\nB"\r\n');
  });
});
