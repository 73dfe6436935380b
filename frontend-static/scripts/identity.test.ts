import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults, identity } from './identity.ts';

describe('who the award is', () => {
  it('is told without a fault', () => expect(faults(identity)).toEqual([]));

  it.each([
    ['name.fr is missing', { name: { ...identity.name, fr: ' ' } }],
    ['owner is no name', { owner: '<b>' }],
    ['contact is no mail address', { contact: 'office' }],
    ['sender is missing', { sender: '' }],
    [
      'accent.dark.wash is no colour such as #a8341f',
      { accent: { ...identity.accent, dark: { ...identity.accent.dark, wash: 'red' } } },
    ],
  ])('is not: %s', (fault, change) => expect(faults({ ...identity, ...change })).toEqual([fault]));

  it('has its colours nowhere else in the styles', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../src/lib/styles/tokens.css'), 'utf8');
    const own = Object.values(identity.accent).flatMap(({ accent, strong, wash }) => [
      accent,
      strong,
      wash,
    ]);
    expect(own.filter((colour) => tokens.includes(colour))).toEqual([]);
  });
});
