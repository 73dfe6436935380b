import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSample } from '../src/lib/sample-contact.ts';
import { contactOf, faults, identity } from './identity.ts';

describe('who the award is', () => {
  it('is told without a fault', () => expect(faults(identity)).toEqual([]));

  it.each([
    ['name.fr is missing', { name: { ...identity.name, fr: ' ' } }],
    ['name.zh has a brace', { name: { ...identity.name, zh: '{award}' } }],
    ['owner is no name', { owner: '<b>' }],
    ['owner is no name', { owner: undefined }],
    ['owner is no name', { owner: 7 }],
    ['contact is no mail address', { contact: 'office' }],
    ['contact is no mail address', { contact: null }],
    ['sender is missing', { sender: '' }],
    ['sender is missing', { sender: undefined }],
    ['mark.lit is no path of SVG', { mark: { ...identity.mark, lit: '"><script' } }],
    ['mark.ink is no path of SVG', { mark: { ...identity.mark, ink: null } }],
    [
      'accent.dark.wash is no colour such as #0b6b57',
      { accent: { ...identity.accent, dark: { ...identity.accent.dark, wash: 'red' } } },
    ],
  ])('is not: %s', (fault, change) => expect(faults({ ...identity, ...change })).toEqual([fault]));

  it('has colours on both grounds', () => {
    const { dark } = identity.accent;
    expect(faults({ ...identity, accent: { dark } })).toEqual(
      ['accent', 'strong', 'on', 'wash'].map(
        (part) => `accent.light.${part} is no colour such as #0b6b57`,
      ),
    );
    expect(faults({}).length).toBeGreaterThan(10);
  });

  it('has its mark drawn nowhere else', () => {
    const src = join(import.meta.dirname, '../src');
    const drawn = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(svelte|ts|html)$/.test(file))
      .filter((file) => readFileSync(join(src, file), 'utf8').includes(identity.mark.ink));
    expect(drawn).toEqual([]);
  });

  it('has a sample of an address only while the site is not published', () => {
    const own = 'office@rivers.org';
    expect(isSample(contactOf({ contact: '' }, false))).toBe(true);
    expect(contactOf({ contact: '' }, true)).toBe('');
    expect(contactOf({ contact: 'office@award.example' }, true)).toBe('');
    for (const published of [true, false]) expect(contactOf({ contact: own }, published)).toBe(own);
  });

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
