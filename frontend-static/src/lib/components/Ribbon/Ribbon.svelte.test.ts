import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import Ribbon from './Ribbon.svelte';
import type { RibbonWindow } from './stations.ts';

const kinds = ['CALL', 'SCREENING', 'ADVICE', 'VOTING', 'AWARD'] as const;
/** A window for each kind and month of 2027; those before `at` are closed, that one is open. */
const windows = (at: number): RibbonWindow[] =>
  kinds.map((kind, index) => ({
    kind,
    opensAt: `2027-0${index + 1}-01T00:00:00Z`,
    closesAt: `2027-0${index + 2}-01T00:00:00Z`,
    status: index < at ? 'CLOSED' : index === at ? 'OPEN' : 'UPCOMING',
  }));

describe('the ribbon', () => {
  inEveryState(Ribbon, {
    'not begun': () => ({ windows: windows(-1), zone: 'UTC' }),
    midway: () => ({ windows: windows(2), zone: 'UTC' }),
    announced: () => ({ windows: windows(4), zone: 'UTC', announced: true }),
    'long text': ({ long }) => ({ windows: windows(1), zone: 'UTC', label: long }),
    empty: () => ({ windows: [], zone: 'UTC' }),
  });

  it('says of each stage in order whether it is done, here or to come', async () => {
    await show(Ribbon, { windows: windows(1), zone: 'UTC' });
    const list = page.getByRole('list', { name: m.ribbon_label() });
    const items = list.getByRole('listitem').elements() as HTMLElement[];
    expect(items.map((item) => item.querySelector('b')?.textContent)).toEqual([
      m.window_call(),
      m.window_screening(),
      m.window_advice(),
      m.window_voting(),
      m.window_award(),
    ]);
    expect(items.map((item) => item.querySelector('.state')?.textContent)).toEqual([
      m.step_done(),
      m.step_here(),
      ...Array<string>(3).fill(m.step_next()),
    ]);
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([
      null,
      'step',
      null,
      null,
      null,
    ]);
  });

  it('stands nowhere once the laureate is announced', async () => {
    const { container } = await show(Ribbon, { windows: windows(1), zone: 'UTC', announced: true });
    expect(container.querySelectorAll('.done')).toHaveLength(5);
    expect(container.querySelector('[aria-current]')).toBeNull();
  });

  it('gives the last day of a stage, in the zone of its own where it has one', async () => {
    const [call] = windows(0);
    await show(Ribbon, {
      windows: [call!, { ...call!, kind: 'VOTING', timeZone: 'America/Lima' }],
      zone: 'UTC',
    });
    const range = (from: string, to: string) => page.getByText(m.ribbon_range({ from, to }));
    await expect.element(range('1 January 2027', '31 January 2027')).toBeVisible();
    await expect.element(range('31 December 2026', '31 January 2027')).toBeVisible();
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(Ribbon, { windows: windows(2), zone: 'UTC' });
    await tabPast();
  });
});
