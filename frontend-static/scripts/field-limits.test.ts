import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Attributes that say the longest text of a field by a number, which the server has as a constant of its own. */
const numbered = (text: string) => text.match(/\blimit=(?:"\d|\{[^}]*\b\d)[^}"\n]*/g) ?? [];

describe('the limits of text fields', () => {
  it('are those of the server, by their names', () => {
    const src = fileURLToPath(new URL('../src', import.meta.url));
    const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => readFileSync(join(src, file), 'utf8'));
    expect(texts.filter((text) => /\blimit=\{/.test(text)).length).toBeGreaterThan(20);
    expect(texts.flatMap(numbered)).toEqual([]);
  });

  it('are found when they are numbers', () => {
    const field = (limit: string) =>
      `<Field id="name" label={m.name()} limit=${limit} bind:value />`;
    for (const limit of ['{200}', '{2_000}', '{ 40 }', '{\n  254\n}', '{2 * LONGEST}', '"200"']) {
      expect(numbered(field(limit)), limit).toHaveLength(1);
    }
    expect(numbered(field('{Invitations.LONGEST_NAME}') + field('{text.longest.name}'))).toEqual(
      [],
    );
  });
});
