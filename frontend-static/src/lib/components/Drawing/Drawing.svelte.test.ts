import { describe, expect, it } from 'vitest';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import Drawing from './Drawing.svelte';
import * as drawings from './drawings.ts';
import { STEPS } from './steps.ts';

const { DONE, MISSED } = drawings;
const drawn = () => document.querySelector<SVGElement>('svg[viewBox="0 0 120 56"]')!;

describe('a drawing', () => {
  inEveryState(Drawing, {
    'ink and light': () => ({ of: MISSED }),
    'nothing lit': () => ({ of: drawings.CLOSED }),
    'same both ways': () => ({ of: DONE }),
  });

  it('says nothing and stops nobody who goes by keyboard', async () => {
    await show(Drawing, { of: DONE });
    expect(drawn().getAttribute('aria-hidden')).toBe('true');
    await tabPast();
  });

  it('goes the way that the page is read, but for a tick', async () => {
    document.documentElement.dir = 'rtl';
    const { rerender } = await show(Drawing, { of: MISSED });
    expect(getComputedStyle(drawn()).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    await rerender({ of: DONE });
    expect(getComputedStyle(drawn()).transform).toBe('none');
    document.documentElement.dir = 'ltr';
  });

  it('stays on its field, and weighs less than a kilobyte', async () => {
    for (const of of Object.values({ ...drawings, ...STEPS })) {
      const { unmount } = await show(Drawing, { of });
      for (const path of drawn().querySelectorAll('path')) {
        const { x, y, width, height } = path.getBBox();
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(1.25);
        expect(x + width).toBeLessThanOrEqual(118.75);
        expect(y + height).toBeLessThanOrEqual(54.75);
      }
      expect(drawn().outerHTML.length).toBeLessThan(1000);
      unmount();
    }
  });
});
