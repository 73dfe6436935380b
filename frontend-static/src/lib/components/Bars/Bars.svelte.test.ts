import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Bars from './Bars.svelte';

const counts = [
  { key: 'a', count: 8 },
  { key: 'b', count: 2 },
  { key: 'c', count: 0 },
];
const rows = counts.map((row) => ({ ...row, name: row.key.toUpperCase() }));

const said = { caption: 'A', by: 'B', counted: 'C' };

describe('bars', () => {
  inEveryState(Bars, {
    default: ({ short, sentence }) => ({
      caption: sentence,
      by: short,
      counted: short,
      rows: counts.map((row) => ({ ...row, name: short })),
    }),
    links: ({ short, sentence }) => ({
      caption: sentence,
      by: short,
      counted: short,
      rows: counts.map((row) => ({ ...row, name: `${short} ${row.key}`, href: `#${row.key}` })),
    }),
    'long text': ({ short, long }) => ({
      caption: long,
      by: short,
      counted: short,
      rows: [{ key: 'a', name: long, count: 1_234_567 }],
    }),
    empty: ({ short, sentence }) => ({ caption: sentence, by: short, counted: short, rows: [] }),
  });

  it('are a table of names and numbers', async () => {
    await show(Bars, { caption: 'By kind', by: 'Kind', counted: 'Entries', rows });
    const table = page.getByRole('table', { name: 'By kind' });
    await expect.element(table).toBeVisible();
    expect(page.getByRole('columnheader').all()).toHaveLength(2);
    await expect.element(page.getByRole('row', { name: 'A 8' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'C 0' })).toBeVisible();
  });

  it('are as long as their share of the most', async () => {
    const { container } = await show(Bars, { ...said, rows });
    const lengths = [...container.querySelectorAll('rect')].map((bar) => bar.width.baseVal.value);
    expect(lengths).toEqual([100, 25, 0]);
  });

  it.each(['23 September 2026', '23 de septiembre de 2026', '2026年10月20日'])(
    'keep the date %s in one line on a phone',
    async (name) => {
      await page.viewport(360, 800);
      const days = [{ key: 'a', name, count: 1234 }];
      const { container } = await show(Bars, { ...said, rows: days, whole: true });
      const range = document.createRange();
      range.selectNodeContents(container.querySelector('tbody th')!);
      expect(range.getClientRects()).toHaveLength(1);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    },
  );

  it('lead on by the tabulator, row after row', async () => {
    const linked = rows.slice(0, 2).map((row) => ({ ...row, href: `#${row.key}` }));
    await show(Bars, { ...said, rows: linked });
    expect((await tab()).textContent).toBe('A');
    expect((await tab()).getAttribute('href')).toBe('#b');
  });
});
