import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import { troubleOf } from '../../trouble.ts';
import Reminders from './Reminders.svelte';

const asked = vi.fn();
const box = () => page.getByRole('checkbox', { name: m.nominate_remind() });

afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockClear();
});

describe('reminders of a draft', () => {
  inEveryState(Reminders, {
    wanted: () => ({ reminded: true, meet: troubleOf }),
    sought: () => ({ reminded: true, sought: true, meet: troubleOf }),
  });

  it('are stopped by the keyboard', async () => {
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      asked((JSON.parse(body) as { variables: object }).variables);
      const data = { setReminders: { reminded: false, userErrors: [] } };
      return Promise.resolve(Response.json({ data }));
    });
    await show(Reminders, { reminded: true, meet: troubleOf });
    await tab();
    await userEvent.keyboard(' ');
    await expect.element(box()).not.toBeChecked();
    await expect.poll(() => asked.mock.calls).toContainEqual([{ wanted: false }]);
  });

  it('are where a reminder’s link leads, and go on until somebody clears the box', async () => {
    vi.stubGlobal('fetch', asked);
    await show(Reminders, { reminded: true, sought: true, meet: troubleOf });
    await expect.element(box()).toHaveFocus();
    await expect.element(box()).toBeChecked();
    await expect.element(box()).toBeInViewport();
    expect(asked).not.toHaveBeenCalled();
  });

  it('are as they were when nobody answers, and it is said', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    await show(Reminders, { reminded: true, meet: troubleOf });
    await box().click();
    await expect.element(page.getByText(m.room_unreachable_title())).toBeVisible();
    await expect.element(box()).toBeChecked();
  });
});
