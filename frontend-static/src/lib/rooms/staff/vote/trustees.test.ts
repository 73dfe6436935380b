import { describe, expect, it } from 'vitest';
import { among, blank, missingOf, usualThreshold } from './trustees.ts';

describe('who is to share the key', () => {
  it('is chosen among all who were written down', () => {
    const kinds = ['SECRETARIAT', 'CHAIR', 'OBSERVER', 'OBSERVER'] as const;
    const written = kinds.map((kind) => blank(kind, 'FR'));
    expect(among('THREE', written)).toEqual(written.slice(0, 2));
    expect(among('OBSERVER', written)).toEqual(written);
    expect(among('ALONE', written)).toEqual([]);
  });

  it('lets one be missing, and is one where nobody shares', () => {
    // The service is one more than the people.
    expect([0, 2, 3].map(usualThreshold)).toEqual([1, 2, 3]);
  });

  it('needs a name, an address and a language of each', () => {
    const one = blank('CHAIR', 'EN');
    const missing = missingOf([{ ...one, name: ' ', email: 'a@b.example' }]);
    expect(missing).toEqual({
      'people.0.name': 'REQUIRED',
      'people.0.email': false,
      'people.0.language': false,
    });
  });
});
