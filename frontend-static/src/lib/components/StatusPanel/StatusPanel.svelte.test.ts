import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InternalError } from '#lib/graphql/client.ts';
import type { CurrentEditionQuery } from '#lib/graphql/generated/public.ts';
import { Live } from '#lib/graphql/live.svelte.ts';
import { moment, quantity } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab } from '#tests/components/show.ts';
import StatusPanel from './StatusPanel.svelte';

type Edition = NonNullable<CurrentEditionQuery['currentEdition']>;

const zone = 'Europe/Vienna';
const opens = '2027-01-01T00:00:00Z';
const closes = '2027-03-01T00:00:00Z';
const edition = (change: Partial<Edition> = {}): Edition => ({
  id: 'edition-2027',
  year: 2027,
  name: 'Award 2027',
  state: 'CALL_OPEN',
  timeZone: 'UTC',
  sample: false,
  windows: [
    { kind: 'CALL', opensAt: opens, closesAt: closes, timeZone: zone, status: 'OPEN' },
    {
      kind: 'SCREENING',
      opensAt: closes,
      closesAt: '2027-04-01T00:00:00Z',
      timeZone: zone,
      status: 'UPCOMING',
    },
  ],
  laureates: [],
  ...change,
});
const laureates = [
  { id: 'a', name: 'Ada', company: 'Looms' },
  { id: 'b', name: 'Ada', company: 'Mills' },
];

/** What was asked of the room: not answered yet, answered, or refused. */
function awaited(): Live<Edition | null> {
  return new Live(() => new Promise<Edition | null>(() => undefined));
}
function answered(data: Edition | null): Live<Edition | null> {
  const live = new Live(() => Promise.resolve<Edition | null>(data));
  live.data = data;
  return live;
}
function failed(): Live<Edition | null> {
  const live = new Live<Edition | null>(() => Promise.resolve(edition()));
  live.error = new InternalError('no', 'a1b2');
  return live;
}

describe('where the award stands', () => {
  const at = (now: string) =>
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date', 'setInterval', 'clearInterval'] });
  beforeEach(() => void at('2027-02-20T22:30:00Z'));

  inEveryState(StatusPanel, {
    'asked for': () => ({ edition: awaited() }),
    failed: () => ({ edition: failed() }),
    'the call open': () => ({ edition: answered(edition()) }),
    'the call closed': () => ({ edition: answered(edition({ state: 'SCREENING' })) }),
    counted: () => ({ edition: answered(edition({ state: 'COUNTED' })) }),
    announced: ({ short }) => ({
      edition: answered(
        edition({ state: 'ANNOUNCED', laureates: [{ id: 'a', name: short, company: short }] }),
      ),
    }),
    'no edition': () => ({ edition: answered(null) }),
    'long text': ({ long }) => ({
      edition: answered(
        edition({ state: 'ARCHIVED', laureates: [{ id: 'a', name: long, company: long }] }),
      ),
    }),
  });

  const heading = (name: string) => page.getByRole('heading', { name, level: 2 });

  it('gives what is left of the call and leads to the nomination, then to the criteria', async () => {
    speak('fr');
    await show(StatusPanel, { edition: answered(edition()) });
    await expect.element(heading(m.status_call_open())).toBeVisible();
    await expect.element(page.getByText(moment(closes, zone))).toBeVisible();
    await expect.element(page.getByText(quantity(8, 'day'))).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('/fr/nominate/');
    expect((await tab()).getAttribute('href')).toBe('/fr/award/#criteria');
  });

  it('counts down while it is looked at, and closes by itself', async () => {
    at('2027-02-28T23:59:30Z');
    const { rerender } = await show(StatusPanel, { edition: answered(edition()) });
    await expect.element(page.getByText(quantity(1, 'minute'), { exact: true })).toBeVisible();
    vi.advanceTimersByTime(40_000);
    await rerender({});
    await expect.element(heading(m.status_call_closed())).toBeVisible();
    await expect
      .element(page.getByText(m.status_stage({ stage: m.window_screening() })))
      .toBeVisible();
  });

  it('says when the call opens', async () => {
    at('2026-12-24T00:00:00Z');
    await show(StatusPanel, { edition: answered(edition()) });
    await expect.element(heading(m.status_call_upcoming())).toBeVisible();
    await expect.element(page.getByText(moment(opens, zone))).toBeVisible();
  });

  it('names every laureate, also two of one name', async () => {
    await show(StatusPanel, { edition: answered(edition({ state: 'ANNOUNCED', laureates })) });
    for (const laureate of laureates) {
      await expect.element(page.getByText(m.status_announced_text(laureate))).toBeVisible();
    }
    expect((await tab()).getAttribute('href')).toBe('/en/laureates/');
  });

  it('says that the votes are counted, and that there is no edition', async () => {
    const { rerender } = await show(StatusPanel, {
      edition: answered(edition({ state: 'COUNTED' })),
    });
    await expect.element(heading(m.status_counted())).toBeVisible();
    await rerender({ edition: answered(null) });
    await expect.element(heading(m.status_none())).toBeVisible();
  });

  it.each(['CALL_OPEN', 'SCREENING'] as const)(
    'is as high before it says so, on a phone: %s',
    async (state) => {
      await page.viewport(412, 823);
      speak('ar');
      const { rerender } = await show(StatusPanel, { edition: awaited() });
      const panel = page.getByRole('region');
      const before = panel.element().getBoundingClientRect().height;
      await rerender({ edition: answered(edition({ state })) });
      await expect
        .element(heading(state === 'CALL_OPEN' ? m.status_call_open() : m.status_call_closed()))
        .toBeVisible();
      expect(panel.element().getBoundingClientRect().height).toBe(before);
    },
  );

  it('is named while it is asked for', async () => {
    await show(StatusPanel, { edition: awaited() });
    await expect.element(page.getByRole('region', { name: m.status_heading() })).toBeVisible();
    await expect.element(page.getByRole('status')).toMatchTextContent(m.status_loading());
  });

  it('asks again by Enter when it failed', async () => {
    await show(StatusPanel, { edition: failed() });
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.status_failed());
    await tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(m.status_call_open())).toBeVisible();
  });
});
