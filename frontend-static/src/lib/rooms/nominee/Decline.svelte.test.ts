import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import type { Refusal } from '../paths.ts';
import { troubleOf } from '../trouble.ts';
import Decline from './Decline.svelte';

/** Declines, and gives what was sent. */
async function decline(userErrors: readonly Refusal[], ondeclined: () => void) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    sent.push((JSON.parse(body) as { variables: unknown }).variables);
    return Promise.resolve(Response.json({ data: { declineNomination: { userErrors } } }));
  });
  await show(Decline, { nomination: 'nomination-1', meet: troubleOf, ondeclined });
  await page.getByRole('button', { name: m.nominee_decline(), exact: true }).click();
  await page.getByRole('button', { name: m.nominee_decline_confirm() }).click();
  return sent;
}

describe('declining', () => {
  it('names the nomination that is shown', async () => {
    const declined = vi.fn();
    const sent = await decline([], declined);
    await expect.poll(() => declined.mock.calls.length).toBe(1);
    expect(sent).toEqual([{ input: { nomination: 'nomination-1' } }]);
  });

  it('says what to do where the link to another nomination was opened in the browser', async () => {
    const declined = vi.fn();
    await decline([{ code: 'UNKNOWN', field: ['input', 'nomination'] }], declined);
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.nominee_another_opened());
    expect(declined).not.toHaveBeenCalled();
  });
});
