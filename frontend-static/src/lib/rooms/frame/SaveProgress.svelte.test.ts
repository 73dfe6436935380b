import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { moment, timeOfDay } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, spaced, tabPast } from '#tests/components/show.ts';
import '../nomination/refusals.ts';
import { refusalText } from '../refusals.ts';
import SaveProgress from './SaveProgress.svelte';

const refused = { kind: 'REFUSED', code: 'TOO_MANY_DRAFTS', kept: true } as const;

describe('how far a text is saved', () => {
  inEveryState(SaveProgress, {
    saved: () => ({ progress: { kind: 'SAVED' as const, at: '2027-01-01T00:00:00Z' } }),
    refused: () => ({ progress: refused }),
  });

  it('is said with the time of day, and with the day to whoever comes back on another', async () => {
    const now = new Date();
    const { rerender } = await show(SaveProgress, {
      progress: { kind: 'SAVED', at: now.toISOString() },
    });
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent(m.room_saved_at({ time: timeOfDay(now) }));
    const before = new Date(now.getTime() - 86_400_000);
    await rerender({ progress: { kind: 'SAVED' as const, at: before.toISOString() } });
    await expect
      .element(status)
      .toMatchTextContent(spaced(m.room_saved_on({ time: moment(before) })));
    await rerender({
      progress: { kind: 'NOT_SAVED' as const, at: before.toISOString(), kept: true },
    });
    await expect
      .element(status)
      .toMatchTextContent(spaced(m.room_not_saved_kept({ time: moment(before) })));
  });

  it('is said with the reason why it was refused, and whether the browser has the text', async () => {
    const { rerender } = await show(SaveProgress, { progress: refused });
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent(refusalText('TOO_MANY_DRAFTS'));
    await expect.element(status).toMatchTextContent(m.room_ended_kept());
    await rerender({ progress: { ...refused, kept: false } });
    await expect.element(status).toMatchTextContent(m.room_ended_not_kept());
    await rerender({ progress: { kind: 'PARTLY' as const, kept: true } });
    await expect
      .element(status)
      .toMatchTextContent(m.room_saved_partly({ kept: m.room_ended_kept() }));
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(SaveProgress, { progress: refused });
    await tabPast();
  });
});
