import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accent } from '../../../../../identity.json';
import { drawings, FIELD, sheet } from './drawings.ts';

const source = join(import.meta.dirname, '../../..');
const components = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

describe('the drawings', () => {
  it('are one file, in which each is found by its name', () => {
    const views = [...sheet().matchAll(/<view id="(\w+)" viewBox="0 (\d+) 120 56"\/>/g)];
    expect(views.map(([, name]) => name)).toEqual(Object.keys(drawings));
    expect(views.map(([, , top]) => Number(top))).toEqual(
      views.map((_, index) => index * FIELD.height),
    );
    for (const [ink, lit] of Object.values(drawings))
      expect(sheet()).toContain(`"${lit || ink}"/>`);
  });

  it("are lit in the award's accent, on a light ground and on a dark one", () => {
    expect(sheet()).toContain(`.lit{stroke:${accent.light.accent}}`);
    expect(sheet()).toContain(`.lit{stroke:${accent.dark.accent}}}`);
  });

  it('weigh less than a kilobyte each', () => {
    for (const drawing of Object.values(drawings))
      expect(drawing.join('').length).toBeLessThan(1000);
  });

  it('say nothing that the words beside them do not, and move nothing when they come', () => {
    const shown = components.flatMap((text) => text.match(/<img[^>]*\/drawings\.svg[^>]*>/g) ?? []);
    expect(shown.length).toBeGreaterThan(3);
    for (const image of shown) {
      expect(image).toContain('alt=""');
      expect(image).toContain(`width="${FIELD.width}"`);
      expect(image).toContain(`height="${FIELD.height}"`);
      expect(image).toMatch(/class="drawing\b/);
    }
  });

  it('are there where a component names one', () => {
    const named = components.flatMap((text) => [
      ...text.matchAll(/\/drawings\.svg#(\w+)|drawing(?:="| = ')(\w+)/g),
    ]);
    expect(named.length).toBeGreaterThan(6);
    for (const [, direct, given] of named) expect(drawings).toHaveProperty((direct ?? given)!);
  });
});
