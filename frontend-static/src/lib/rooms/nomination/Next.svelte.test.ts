import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import type { Edition } from './editor.svelte.ts';
import Next from './Next.svelte';

/** From midnight to midnight in the zone in which this browser is, and two hours later where it is not. */
function within(timeZone: string, hour: string): Edition {
  const at = (day: string) => `${day}T${hour}:00:00Z`;
  const windows = [
    { kind: 'CALL', from: at('2026-11-30'), to: at('2027-01-31'), status: 'CLOSED' },
    { kind: 'SCREENING', from: at('2027-01-31'), to: at('2027-02-28'), status: 'OPEN' },
    { kind: 'ADVICE', from: at('2027-02-28'), to: at('2027-03-20'), status: 'UPCOMING' },
  ].map(({ kind, from, to, status }) => ({
    ...{ kind, status, opensAt: from, closesAt: to, timeZone },
  }));
  return { windows, timeZone, state: 'SCREENING' } as unknown as Edition;
}
const here = within('Africa/Nairobi', '21');
const elsewhere = within('Europe/Vienna', '23');
const step = (index: number) => page.getByRole('listitem').nth(index);

describe('what happens next', () => {
  inEveryState(Next, { 'while it is screened': () => ({ edition: elsewhere }) });

  it('is said with its days, of which the last is the one before midnight', async () => {
    await show(Next, { edition: here });
    await expect.element(step(0)).toMatchTextContent(/1 December 2026 to 31 January 2027/);
    await expect.element(step(1)).toHaveAttribute('aria-current', 'step');
    await expect.element(step(1)).toMatchTextContent(m.nominate_next_SCREENING());
    await expect.element(step(2)).toMatchTextContent(/1 March 2027 to 20 March 2027/);
    await expect.element(step(2)).toMatchTextContent(m.nominate_next_ADVICE());
    // What is over needs no word of what will happen.
    expect(page.getByText(m.nominate_next_CALL()).all()).toHaveLength(0);
    expect(page.getByText(/(Africa|Kenya) Time/).all()).toHaveLength(0);
  });

  it('is said in the award’s zone, with its name where the reader’s is another', async () => {
    await show(Next, { edition: elsewhere });
    await expect.element(step(0)).toMatchTextContent(/1 December 2026 to 31 January 2027/);
    await expect.element(step(1)).toMatchTextContent(/1 February 2027 to 28 February 2027/);
    await expect.element(page.getByText(/Central European Time/)).toBeVisible();
  });
});
