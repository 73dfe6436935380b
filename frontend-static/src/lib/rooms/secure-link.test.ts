import { describe, expect, it } from 'vitest';
import { isSpoilt, tokenOf, withoutFragment } from './secure-link.ts';

describe('a secure link', () => {
  it('carries its secret after the #', () => {
    const token = 'A-_9'.repeat(10) + 'xyz';
    expect(tokenOf(`#${token}`)).toBe(token);
  });

  it.each(['', '#', '#main', '#nominator-organisation', '#two words', `#${'é'.repeat(43)}`])(
    '%j carries none',
    (hash) => {
      expect(tokenOf(hash)).toBeNull();
    },
  );

  it.each(['#q7Zk2-_bXw', `#${'A-_9'.repeat(10)}.`, `#${'A-_9'.repeat(10)}%20`])(
    '%j is what is left of one',
    (hash) => {
      expect(isSpoilt(hash)).toBe(true);
    },
  );

  it.each(['', '#main', '#nominator-organisation', '#declaresAccuracy', `#${'A-_9'.repeat(10)}`])(
    '%j is not',
    (hash) => {
      expect(isSpoilt(hash)).toBe(false);
    },
  );

  it('leaves nothing of it in the address', () => {
    expect(withoutFragment({ pathname: '/en/jury/', search: '' })).toBe('/en/jury/');
  });
});
