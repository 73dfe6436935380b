import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import { troubleOf } from '../../trouble.ts';
import Devices from './Devices.svelte';

describe('the way to the devices with access', () => {
  afterEach(() => vi.unstubAllGlobals());

  inEveryState(Devices, { closed: () => ({ meet: troubleOf }) });

  it('asks for them when somebody wants to see them, and not before', async () => {
    const own = { id: 'a', openedAt: '2027-01-10T08:00:00Z', seenAt: '2027-01-10T08:00:00Z' };
    const asked = vi.fn(() =>
      Promise.resolve(Response.json({ data: { devices: [{ ...own, own: true }] } })),
    );
    vi.stubGlobal('fetch', asked);
    await show(Devices, { meet: troubleOf });
    expect(asked).not.toHaveBeenCalled();
    await page.getByRole('button', { name: m.nominate_devices_show() }).click();
    await expect.element(page.getByText(m.devices_own())).toBeVisible();
    expect(asked).toHaveBeenCalledOnce();
  });
});
