import { describe, expect, it } from 'vitest';
import { holdersFor, missingOf, usualThreshold } from './trustees.ts';

describe('who is to share the key', () => {
  it('keeps what was written of people who stay', () => {
    const three = holdersFor('THREE', [], 'FR');
    expect(three.map(({ kind }) => kind)).toEqual(['SECRETARIAT', 'CHAIR']);
    three[1]!.name = 'Ada';
    const four = holdersFor('OBSERVER', three, 'EN');
    expect(four.map(({ name }) => name)).toEqual(['', 'Ada', '']);
    expect(four.map(({ language }) => language)).toEqual(['FR', 'FR', 'EN']);
    expect(holdersFor('ALONE', four, 'EN')).toEqual([]);
  });

  it('lets one be missing, and is one where nobody shares', () => {
    // The service is one more than the people.
    expect([0, 2, 3].map(usualThreshold)).toEqual([1, 2, 3]);
  });

  it('needs a name, an address and a language of each', () => {
    const [one] = holdersFor('THREE', [], 'EN');
    const missing = missingOf([{ ...one!, name: ' ', email: 'a@b.example' }]);
    expect(missing).toEqual({
      'people.0.name': 'REQUIRED',
      'people.0.email': false,
      'people.0.language': false,
    });
  });
});
