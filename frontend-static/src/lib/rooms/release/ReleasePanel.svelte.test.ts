import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { moment, number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, spaced, tab, type } from '#tests/components/show.ts';
import { refusalText } from '../refusals.ts';
import { troubleOf } from '../trouble.ts';
import ReleasePanel from './ReleasePanel.svelte';

const AT = '2027-01-01T00:00:00Z';
const HEAD = '0123456789abcdef'.repeat(4);
const release = {
  ...{ lapsed: false, otherRule: false },
  receipts: { head: HEAD, fixedAt: '2026-12-31T00:00:00Z' },
};
const stopped = { at: AT, step: '2.5.1', about: 'no ballot of the receipt AAAA-BBBB' };
const panel = (confirm = () => Promise.resolve([] as readonly { code: string }[])) => ({
  ...{ release, closed: true, zone: 'Europe/Vienna', confirm, meet: troubleOf },
  side: 'CHAIR' as const,
});

describe('the release of the count', () => {
  inEveryState(ReleasePanel, {
    'before the close': () => ({ ...panel(), closed: false }),
    'to be confirmed': () => panel(),
    'to be confirmed, before key holders are asked': () => ({
      ...panel(),
      release: { ...release, holders: { all: 3, needed: 2 } },
    }),
    'before the list of receipts is there': () => ({
      ...panel(),
      release: { ...release, receipts: null },
    }),
    'half confirmed': () => ({
      ...panel(),
      release: { ...release, secretariatConfirmedAt: AT, lapsesAt: AT },
    }),
    stopped: ({ long }) => ({
      ...panel(),
      release: { ...release, stopped: { ...stopped, about: long } },
    }),
    'being counted': () => ({
      ...panel(),
      release: { ...release, secretariatConfirmedAt: AT, chairConfirmedAt: AT },
    }),
    'waiting for key holders': () => ({
      ...panel(),
      release: {
        ...{ ...release, secretariatConfirmedAt: AT, chairConfirmedAt: AT },
        holders: { all: 3, needed: 2 },
      },
      came: 1,
    }),
    counted: () => ({
      ...panel(),
      release: { ...release, secretariatConfirmedAt: AT, chairConfirmedAt: AT, countedAt: AT },
    }),
  });

  it('says that the ballots are being counted once both have confirmed, and when they are', async () => {
    const confirmed = { ...release, secretariatConfirmedAt: AT, chairConfirmedAt: AT };
    const { rerender } = await show(ReleasePanel, { ...panel(), release: confirmed });
    const region = page.getByRole('region', { name: m.release_title() });
    await expect.element(region).toMatchTextContent(m.release_text_counting());
    await rerender({ ...panel(), release: { ...confirmed, countedAt: AT } });
    await expect.element(region).toMatchTextContent(m.release_text_counted());
    expect(page.getByRole('button').all()).toHaveLength(0);
    await rerender({ ...panel(), release: { ...confirmed, lapsed: true, lapsesAt: AT } });
    await expect.element(region).toMatchTextContent(m.release_text());
  });

  it('says that the count waits for key holders, of how many and since when, until enough have come', async () => {
    const of = { all: 3, needed: 2 };
    const second = '2027-01-01T05:00:00Z';
    const confirmed = {
      ...{ ...release, secretariatConfirmedAt: second, chairConfirmedAt: AT },
      holders: of,
    };
    const asked = {
      ...{ all: number(of.all), needed: number(of.needed) },
      time: spaced(moment(second, 'Europe/Vienna')),
    };
    const half = { ...release, holders: of, chairConfirmedAt: AT, lapsesAt: second };
    const { rerender } = await show(ReleasePanel, { ...panel(), release: half });
    const region = page.getByRole('region', { name: m.release_title() });
    await expect.element(region).toMatchTextContent(m.release_text_shared());
    await rerender({ ...panel(), release: confirmed });
    await expect.element(region).toMatchTextContent(m.release_text_awaiting(asked));
    // The chair is not told who has come.
    await expect.element(region).not.toMatchTextContent(m.release_text_came({ came: '' }).trim());
    await rerender({ ...panel(), release: confirmed, came: 1 });
    await expect.element(region).toMatchTextContent(m.release_text_awaiting(asked));
    await expect.element(region).toMatchTextContent(m.release_text_came({ came: number(1) }));
    await rerender({ ...panel(), release: confirmed, came: 2 });
    await expect.element(region).toMatchTextContent(m.release_text_counting());
    await rerender({ ...panel(), release: { ...release, holders: of, stopped } });
    await expect.element(region).toMatchTextContent(m.release_text_shared());
    await expect.element(region).toMatchTextContent(m.release_stopped_parts());
  });

  it('says before the confirmation that key holders are asked by it', async () => {
    const of = { all: 3, needed: 2 };
    const props = {
      ...panel(),
      side: 'SECRETARIAT' as const,
      release: { ...release, holders: of },
    };
    await show(ReleasePanel, props);
    await page.getByRole('button', { name: m.release_confirm() }).click();
    const question = page.getByRole('dialog', { name: m.release_ask() });
    await expect.element(question).toMatchTextContent(m.release_ask_shared());
  });

  it('has the chair compare the head with the mailed one first', async () => {
    const confirm = vi.fn(() => Promise.resolve([]));
    await show(ReleasePanel, panel(confirm));
    const head = page.getByRole('textbox', { name: m.release_head() });
    const region = page.getByRole('region', { name: m.release_title() });
    for (const [typed, wrong] of [
      ['', m.release_head_short({ fewest: number(32) })],
      [HEAD.slice(0, 31), m.release_head_short({ fewest: number(32) })],
      ['f'.repeat(64), m.release_head_other()],
    ] as const) {
      await head.fill(typed);
      await page.getByRole('button', { name: m.release_confirm() }).click();
      await expect.element(region).toMatchTextContent(wrong);
      await expect.element(head).toHaveFocus();
      expect(page.getByRole('dialog').all()).toHaveLength(0);
    }
    await head.fill(HEAD.toUpperCase());
    await page.getByRole('button', { name: m.release_confirm() }).click();
    await expect.element(page.getByRole('dialog', { name: m.release_ask() })).toBeVisible();
    expect(confirm).not.toHaveBeenCalled();
  });

  it('offers the chair no confirmation before the list is there, says why, and asks for the head then', async () => {
    const confirm = vi.fn(() => Promise.resolve([]));
    for (const more of [{}, { stopped }]) {
      const pending = { ...release, ...more, receipts: null };
      const { rerender, unmount } = await show(ReleasePanel, {
        ...panel(confirm),
        release: pending,
      });
      await expect.element(page.getByText(m.receipts_pending())).toBeVisible();
      expect(page.getByRole('button').all()).toHaveLength(0);
      await rerender({ ...panel(confirm), release: { ...release, ...more } });
      await page.getByRole('button').click();
      await expect
        .element(page.getByRole('region', { name: m.release_title() }))
        .toMatchTextContent(m.release_head_short({ fewest: number(32) }));
      expect(page.getByRole('dialog').all()).toHaveLength(0);
      await unmount();
    }
    expect(confirm).not.toHaveBeenCalled();
  });

  it('has the secretariat try while there is no list, which has it made again', async () => {
    const confirm = vi.fn(() => Promise.resolve([{ code: 'RECEIPTS_NOT_FIXED' }]));
    await show(ReleasePanel, {
      ...panel(confirm),
      side: 'SECRETARIAT' as const,
      release: { ...release, receipts: null },
    });
    await expect.element(page.getByText(m.receipts_pending())).toBeVisible();
    await page.getByRole('button', { name: m.release_confirm() }).click();
    const question = page.getByRole('dialog', { name: m.release_ask() });
    await question.getByRole('button', { name: m.release_confirm() }).click();
    await expect.element(question).toMatchTextContent(refusalText('RECEIPTS_NOT_FIXED'));
    expect(confirm).toHaveBeenCalledTimes(1);
  });

  it('has the secretariat begin a count again that does not come to an end', async () => {
    const confirm = vi.fn(() => Promise.resolve([]));
    const confirmed = { ...release, secretariatConfirmedAt: AT, chairConfirmedAt: AT };
    // What wakes the count has it ask the key holders, too.
    for (const [at, holders] of [null, { all: 3, needed: 2 }].entries()) {
      const { unmount } = await show(ReleasePanel, {
        ...panel(confirm),
        side: 'SECRETARIAT' as const,
        release: { ...confirmed, holders },
        came: 0,
      });
      await page.getByRole('button', { name: m.release_again() }).click();
      const question = page.getByRole('dialog', { name: m.release_again_ask() });
      await question.getByRole('button', { name: m.release_again() }).click();
      await expect.poll(() => confirm).toHaveBeenCalledTimes(at + 1);
      await unmount();
    }
  });

  it('offers nobody a confirmation while the vote has another rule', async () => {
    const confirm = vi.fn(() => Promise.resolve([]));
    const other = { ...release, otherRule: true };
    for (const side of ['CHAIR', 'SECRETARIAT'] as const) {
      for (const more of [
        {},
        { receipts: null },
        { stopped },
        { secretariatConfirmedAt: AT, chairConfirmedAt: AT },
      ]) {
        const { unmount } = await show(ReleasePanel, {
          ...{ ...panel(confirm), side },
          release: { ...other, ...more },
        });
        const region = page.getByRole('region', { name: m.release_title() });
        await expect.element(region).toMatchTextContent(m.release_text());
        expect(page.getByRole('button').all()).toHaveLength(0);
        await unmount();
      }
    }
  });

  it('is confirmed by keyboard, after the head is typed and a question answered', async () => {
    const confirm = vi.fn(() => Promise.resolve([]));
    await show(ReleasePanel, panel(confirm));
    await tab();
    await type(page.getByRole('textbox', { name: m.release_head() }), HEAD.slice(0, 32));
    expect((await tab()).textContent).toMatch(m.release_confirm());
    await userEvent.keyboard('{Enter}');
    const question = page.getByRole('dialog', { name: m.release_ask() });
    await expect.element(question).toMatchTextContent(m.release_ask_text());
    await question.getByRole('button', { name: m.release_confirm() }).click();
    expect(confirm).toHaveBeenCalledTimes(1);
  });

  it('says at which step a count stopped, what to do, and counts again', async () => {
    const confirm = vi.fn(() => Promise.resolve([{ code: 'RECEIPTS_NOT_FIXED' }]));
    await show(ReleasePanel, { ...panel(confirm), release: { ...release, stopped } });
    await expect.element(page.getByText(stopped.about)).toBeVisible();
    const region = page.getByRole('region', { name: m.release_title() });
    await expect.element(region).toMatchTextContent(m.release_stopped_step({ step: '2.5.1' }));
    await expect.element(region).toMatchTextContent(m.release_stopped_1());
    await page.getByRole('textbox', { name: m.release_head() }).fill(HEAD);
    await page.getByRole('button', { name: m.release_again() }).click();
    const question = page.getByRole('dialog', { name: m.release_again_ask() });
    await question.getByRole('button', { name: m.release_again() }).click();
    await expect.element(question).toMatchTextContent(refusalText('RECEIPTS_NOT_FIXED'));
  });
});
