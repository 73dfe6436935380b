import { describe, expect, it } from 'vitest';
import { CannotDraw, shaped } from './faces.ts';

const places = (outlines: readonly string[]) =>
  outlines.map((outline) => Number(/translate\((\S+)/.exec(outline)?.[1]));
const forms = (outlines: readonly string[]) =>
  outlines.map((outline) => / d="([^"]+)"/.exec(outline)?.[1]);

describe('a line of a picture', () => {
  it('has an outline for each letter, one after the other', async () => {
    const { width, outlines } = await shaped('Ли́ца, één', 'ru');
    expect(outlines.length).toBeGreaterThanOrEqual(9);
    expect(places(outlines).at(-1)).toBeLessThan(width);
    expect(width).toBeGreaterThan(3);
    expect(width).toBeLessThan(7);
  });

  it('joins Arabic letters, which stand from the right', async () => {
    const alone = await shaped('س', 'ar');
    const joined = await shaped('سس', 'ar');
    expect(new Set([...forms(joined.outlines), ...forms(alone.outlines)]).size).toBe(3);
    const mixed = await shaped('شركة Acme', 'ar');
    const latin = await shaped('A', 'ar');
    expect(forms(mixed.outlines)[0]).toBe(forms(latin.outlines)[0]);
  });

  it('leaves to what stands apart the full stop that belongs to it', async () => {
    const apart = await shaped('شركة \u2068Co.\u2069', 'ar');
    const [stop] = forms((await shaped('.', 'en')).outlines);
    expect(forms(apart.outlines)[2]).toBe(stop);
    const together = await shaped('شركة Co.', 'ar');
    expect(forms(together.outlines)[0]).toBe(stop);
  });

  it('opens a bracket on the side from which it is read', async () => {
    const { outlines } = await shaped('(س)', 'ar');
    expect(forms(outlines)[0]).toBe(forms((await shaped('(', 'en')).outlines)[0]);
  });

  it('has the signs of Chinese, in a bold face', async () => {
    const [stroke = ''] = forms((await shaped('丨', 'zh')).outlines);
    const across = [...stroke.matchAll(/[MLQ ](\d[\d.]*),/g)].map(([, x]) => Number(x));
    // Of the thousand units of a sign; the face at its lightest has half of it.
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(100);
    const { width, outlines } = await shaped('商界领袖', 'zh');
    expect(outlines).toHaveLength(4);
    expect(width).toBeCloseTo(4, 1);
  });

  it('draws a letter and its accent as the one letter that they are', async () => {
    expect(await shaped('Rene\u0301e', 'en')).toEqual(await shaped('Renée', 'en'));
  });

  it('is none where no face has a letter', async () => {
    await expect(shaped('𓀀', 'en')).rejects.toThrow(CannotDraw);
  });
});
