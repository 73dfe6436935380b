import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Figures from './Figures.svelte';

function serve(): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName } = JSON.parse(init?.body as string);
    const data = {
      BoardNumbers: {
        boardNumbers: {
          ...{ drafts: 61, total: 3, categories: [], countries: [], languages: [] },
          statuses: [
            { value: 'ELIGIBLE', count: 3 },
            { value: 'SUBMITTED', count: 3 },
          ],
          flags: [
            { value: 'RETURNED', count: 4 },
            { value: 'WAITING', count: 2 },
          ],
          days: [
            { value: '2026-10-30', count: 2 },
            { value: '2026-11-02', count: 1 },
          ],
        },
      },
      NotReached: { notReached: { advisers: 1, jurors: 0, trustees: 2 } },
      AdviceProgress: {
        adviceProgress: [
          { adviser: 'a', name: 'Ada', undeclared: 0, recused: 0, begun: 1, submitted: 2 },
          { adviser: 'b', name: 'Bo', undeclared: 0, recused: 1, begun: 0, submitted: 2 },
        ],
      },
    }[operationName as string];
    return Promise.resolve(Response.json({ data }));
  });
}

const DAY = 24 * 60 * 60 * 1000;

/** In a state of an edition, so many days before the close of advice. */
async function showIn(state: string, left = 0): Promise<void> {
  serve();
  const closesAt = new Date(Date.now() + left * DAY).toISOString();
  const windows = [{ kind: 'ADVICE', status: left > 0 ? 'OPEN' : 'CLOSED', closesAt }];
  await show(Staffed, {
    part: Figures as unknown as Component<ComponentProps<Component>>,
    given: { root: '/en/secretariat/' },
    room: { edition: { state, windows } as unknown as StaffEdition },
  });
}

const link = (name: string) => page.getByRole('link', { name, exact: true });

describe('how things stand', () => {
  it('is said to be loading until it is known', async () => {
    vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined));
    await show(Staffed, {
      part: Figures as unknown as Component<ComponentProps<Component>>,
      given: { root: '/en/secretariat/' },
      room: { edition: { state: 'VOTING', windows: [] } as unknown as StaffEdition },
    });
    await expect.element(page.getByRole('status')).toMatchTextContent(m.loading());
  });

  it('leads from each number to its list, and says who is waited for', async () => {
    await showIn('ADVICE', 6);
    await expect
      .element(link(m.board_status_ELIGIBLE()))
      .toHaveAttribute('href', '/en/secretariat/nominations/?status=ELIGIBLE');
    await expect
      .element(link(m.staff_attention_waiting({ count: '2' })))
      .toHaveAttribute('href', '/en/secretariat/nominations/?flag=WAITING');
    await expect
      .element(link(m.staff_attention_advisers({ count: '1' })))
      .toHaveAttribute('href', '/en/secretariat/shortlist/');
    await expect.element(page.getByText('61')).toBeVisible();
    expect(document.querySelectorAll('svg[viewBox="0 0 4 100"] rect')).toHaveLength(4);
  });

  it('says of advisers nothing before they are reminded, and that they are late after the close', async () => {
    await showIn('ADVICE', 8);
    await expect.element(link(m.staff_attention_waiting({ count: '2' }))).toBeVisible();
    await expect.element(link(m.staff_attention_advisers({ count: '1' }))).not.toBeInTheDocument();
    await showIn('ADVICE');
    await expect
      .element(link(m.staff_attention_overdue({ count: '1' })))
      .toHaveAttribute('href', '/en/secretariat/shortlist/');
  });

  it('leads to whoever a mail did not reach', async () => {
    await showIn('VOTING');
    const leads: [string, string][] = [
      [m.staff_attention_returned({ count: '4' }), 'nominations/?flag=RETURNED'],
      [m.staff_attention_lost_advisers({ count: '1' }), 'people/#advisers'],
      [m.staff_attention_lost_trustees({ count: '2' }), 'vote/'],
    ];
    for (const [name, to] of leads)
      await expect.element(link(name)).toHaveAttribute('href', `/en/secretariat/${to}`);
    await expect
      .element(link(m.staff_attention_lost_jurors({ count: '0' })))
      .not.toBeInTheDocument();
  });

  it('asks for nobody whose time is over', async () => {
    await showIn('ANNOUNCED');
    await expect.element(link(m.staff_attention_lost_advisers({ count: '1' }))).toBeVisible();
    await expect.element(link(m.staff_attention_returned({ count: '4' }))).not.toBeInTheDocument();
    await expect.element(link(m.staff_attention_waiting({ count: '2' }))).not.toBeInTheDocument();
    await expect.element(link(m.staff_attention_overdue({ count: '1' }))).not.toBeInTheDocument();
  });

  it('says what is to be screened while that is done', async () => {
    await showIn('SCREENING');
    await expect
      .element(page.getByRole('link', { name: m.staff_attention_submitted({ count: '3' }) }))
      .toHaveAttribute('href', '/en/secretariat/nominations/?status=SUBMITTED');
  });
});
