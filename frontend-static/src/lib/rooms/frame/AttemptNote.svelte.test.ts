import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InternalError, NetworkError, RefusedError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import { Attempt } from '../attempt.svelte.ts';
import { refusalText } from '../refusals.ts';
import AttemptNote from './AttemptNote.svelte';

/** An attempt of which is known how it went. */
function went(refused: Record<string, string>, error?: unknown): Attempt {
  const attempt = new Attempt();
  attempt.check(refused);
  if (error) void attempt.run((): Promise<never> => Promise.reject(error));
  return attempt;
}

describe('why an attempt came to nothing', () => {
  inEveryState(AttemptNote, {
    'nothing to say': () => ({ attempt: new Attempt() }),
    refused: () => ({ attempt: went({ '': 'CALL_CLOSED' }) }),
    'several refusals': () => ({ attempt: went({ '': 'CALL_CLOSED', name: 'REQUIRED' }) }),
    'no answer': () => ({ attempt: went({}, new NetworkError('down')), retry: () => undefined }),
    'an ended session': () => ({
      attempt: went({}, new RefusedError('UNAUTHENTICATED', 'no', '')),
    }),
    'a fault': () => ({
      attempt: went({}, new InternalError('no', '6f1c2a4e-9d0b-4b7e-8a53-2f1e0c9d7b64')),
    }),
  });

  it('is said aloud, but for what stands at its field', async () => {
    const attempt = went({ '': 'CALL_CLOSED', name: 'REQUIRED' });
    const { rerender } = await show(AttemptNote, { attempt });
    const alerts = () =>
      page
        .getByRole('alert')
        .elements()
        .map((alert) => alert.textContent);
    expect(alerts()).toEqual([refusalText('CALL_CLOSED'), refusalText('REQUIRED')]);
    await rerender({ fields: [''] });
    expect(alerts()).toEqual([refusalText('CALL_CLOSED')]);
  });

  it('offers by keyboard to try again, unless the session has ended', async () => {
    const retry = vi.fn();
    const { rerender } = await show(AttemptNote, {
      attempt: went({}, new NetworkError('down')),
      retry,
    });
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.room_unreachable_title());
    expect((await tab()).textContent?.trim()).toBe(m.room_retry());
    await userEvent.keyboard('{Enter}');
    expect(retry).toHaveBeenCalledTimes(1);
    await rerender({ attempt: went({}, new RefusedError('UNAUTHENTICATED', 'no', '')) });
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.room_ended_title());
    expect(page.getByRole('button').all()).toHaveLength(0);
  });

  it('gives the id of a fault', async () => {
    await show(AttemptNote, { attempt: went({}, new InternalError('no', 'a1b2')) });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(m.room_fault_text({ id: 'a1b2' }));
  });
});
