import { describe, expect, it } from 'vitest';
import { fitOf, readSearch, writeSearch } from './search.ts';

describe('the address of a search on the board', () => {
  it('says what is chosen and which dossier is open, and is read back', () => {
    const query =
      '?status=ELIGIBLE&country=MX&language=ES&flag=WAITING&order=NAME&open=nomination-1';
    const search = readSearch(new URLSearchParams(query));
    expect(writeSearch(search)).toBe(query);
    expect(fitOf(search, 'sol')).toEqual({
      text: 'sol',
      status: 'ELIGIBLE',
      category: null,
      country: 'MX',
      language: 'ES',
      flag: 'WAITING',
    });
  });

  it('says nothing of what is not chosen, and what is not known is not chosen', () => {
    const nothing = readSearch(new URLSearchParams('?status=DRAFT&flag=x&order=y&language=DE'));
    expect(writeSearch(nothing)).toBe('');
    expect(nothing.order).toBe('OLDEST');
  });
});
