import { createRawSnippet, type ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import Table from './Table.svelte';

interface Row {
  id: string;
  name: string;
  votes: string;
}
type Props = ComponentProps<typeof Table<Row, 'name' | 'votes'>>;

/** A table of two columns, the second one of numbers. */
const table = (words: string, rows: readonly Row[], change: Partial<Props> = {}): Props => ({
  caption: words,
  columns: [
    { key: 'name', name: words },
    { key: 'votes', name: `${words} 2`, numeric: true },
  ],
  rows,
  rowKey: (row) => row.id,
  cell: createRawSnippet<[Row, 'name' | 'votes']>((row, key) => ({
    render: () => `<span>${row()[key()]}</span>`,
  })),
  ...change,
});
const rows = (name: string): Row[] => [
  { id: 'a', name, votes: '7' },
  { id: 'b', name: `${name} 2`, votes: '12' },
];

describe('a table', () => {
  inEveryState(Table<Row, 'name' | 'votes'>, {
    default: ({ short }) => table(short, rows(short)),
    'its caption hidden': ({ short }) => table(short, rows(short), { captionHidden: true }),
    'long text': ({ long }) => table(long, rows(long)),
    empty: ({ short }) => table(short, []),
  });

  it.each([1024, 320])('is a table for those who listen, %i wide', async (width) => {
    await page.viewport(width, 800);
    await show(Table<Row, 'name' | 'votes'>, table('Votes', rows('Ada')));
    const shown = page.getByRole('table', { name: 'Votes' });
    expect(shown.getByRole('columnheader').all()).toHaveLength(2);
    expect(shown.getByRole('row').all()).toHaveLength(3);
    await expect.element(shown.getByRole('rowheader', { name: 'Ada 2' })).toBeVisible();
    await expect.element(shown.getByRole('cell', { name: '12' })).toBeVisible();
  });

  it('is a list on a phone, where every cell has its label beside it', async () => {
    const { container } = await show(Table<Row, 'name' | 'votes'>, table('Votes', rows('Ada')));
    const label = container.querySelector<HTMLElement>('td .name')!;
    expect(getComputedStyle(label).display).toBe('none');
    await page.viewport(320, 800);
    const cell = label.parentElement!.getBoundingClientRect();
    expect(Math.abs(label.getBoundingClientRect().left - cell.left)).toBeLessThan(1);
    expect(cell.height, 'in one line').toBeLessThan(40);
    expect(getComputedStyle(container.querySelector('tr')!).display).toBe('block');
  });

  it.each([1024, 320])('is gone through by keyboard row by row, %i wide', async (width) => {
    await page.viewport(width, 800);
    const link = createRawSnippet<[Row, 'name' | 'votes']>((row, key) => ({
      render: () => (key() === 'name' ? `<a href="#${row().id}">Entry</a>` : '<span>7</span>'),
    }));
    await show(Table<Row, 'name' | 'votes'>, table('Votes', rows('Ada'), { cell: link }));
    expect((await tab()).getAttribute('href')).toBe('#a');
    expect((await tab()).getAttribute('href')).toBe('#b');
    await tabPast();
  });
});
