import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Allowance } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, violations } from '#tests/components/show.ts';
import { refusalText } from '../../refusals.ts';
import { wait } from '../../wait.ts';
import AskForLink from './AskForLink.svelte';

const asked = vi.fn();

/** Has the server answer so to every wish. */
function answering(taken: boolean, ...codes: string[]): void {
  const userErrors = codes.map((code) => ({ code, field: null, message: '' }));
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    // A form of the test before may still save.
    if (body.includes('mailLinksAgain')) asked(JSON.parse(body));
    return Promise.resolve(Response.json({ data: { mailLinksAgain: { taken, userErrors } } }));
  });
}
const told = m.nominate_again_taken({ wait: wait(Allowance.LINKS_AGAIN) });
const address = () => page.getByRole('textbox', { name: m.nominate_again_email() });

afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockClear();
});

describe('the wish to have a link sent again', () => {
  inEveryState(AskForLink, { 'not asked yet': () => ({}) });

  it('is sent by the keyboard, and says what happens if there is a nomination', async () => {
    answering(true);
    await show(AskForLink, { wanted: true });
    await expect.element(address()).toHaveFocus();
    await userEvent.keyboard(' irma@a.example {Enter}');
    await expect.element(page.getByRole('status')).toMatchTextContent(told);
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ variables: { email: 'irma@a.example' } }),
    );
    expect(await violations()).toEqual([]);
  });

  it('has a field as wide as its column on a phone', async () => {
    await page.viewport(390, 844);
    await show(AskForLink, {});
    const field = address().element();
    expect(field.getBoundingClientRect().width).toBe(
      field.closest('form')!.getBoundingClientRect().width,
    );
  });

  it('is not sent for what is no address', async () => {
    answering(true);
    await show(AskForLink, {});
    await address().fill('irma');
    await page.getByRole('button', { name: m.nominate_again() }).click();
    await expect.element(address()).toHaveFocus();
    await expect
      .element(address())
      .toHaveAccessibleDescription(expect.stringContaining(m.room_invalid_email()));
    expect(asked).not.toHaveBeenCalled();
  });

  it('says aloud why it was not taken', async () => {
    answering(false, 'TOO_MANY_WISHES');
    await show(AskForLink, {});
    await address().fill('irma@a.example');
    await page.getByRole('button', { name: m.nominate_again() }).click();
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(refusalText('TOO_MANY_WISHES'));
    expect(page.getByText(told).all()).toHaveLength(0);
  });
});
