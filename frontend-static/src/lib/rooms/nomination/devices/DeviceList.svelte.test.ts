import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import { troubleOf } from '../../trouble.ts';
import DeviceList from './DeviceList.svelte';

const device = (id: string, own = false) => ({
  id,
  openedAt: '2027-01-10T08:00:00Z',
  seenAt: '2027-01-12T09:30:00Z',
  own,
});
const asked = vi.fn();
let there = [device('a', true), device('b'), device('c')];

/** As the server: the one that is named ends, or all others. */
function answer(_: string, { body }: { body: string }) {
  const { variables } = JSON.parse(body) as { variables: { id?: string | null } };
  asked(variables);
  if (!('id' in variables)) return Promise.resolve(Response.json({ data: { devices: there } }));
  there = there.filter(({ id, own }) => own || (variables.id !== null && id !== variables.id));
  const data = { endDevices: { devices: there, userErrors: [] } };
  return Promise.resolve(Response.json({ data }));
}

describe('the devices with access to a draft', () => {
  beforeEach(() => {
    there = [device('a', true), device('b'), device('c')];
    vi.stubGlobal('fetch', answer);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    asked.mockClear();
  });

  inEveryState(DeviceList, { listed: () => ({ meet: troubleOf }) });

  it('end one by one, by the keyboard, and not the own', async () => {
    await show(DeviceList, { meet: troubleOf });
    const ends = page.getByRole('button', { name: m.devices_end(), exact: true });
    await expect.poll(() => ends.all().length).toBe(2);
    await tab();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText(m.devices_ended())).toBeVisible();
    await expect.poll(() => ends.all().length).toBe(1);
    expect(asked.mock.calls).toContainEqual([{ id: 'b' }]);
    await ends.click();
    await expect.element(page.getByText(m.devices_alone())).toBeVisible();
  });

  it('end all but the own', async () => {
    await show(DeviceList, { meet: troubleOf });
    await page.getByRole('button', { name: m.devices_end_others() }).click();
    await expect.element(page.getByText(m.devices_alone())).toBeVisible();
    expect(asked.mock.calls).toContainEqual([{ id: null }]);
  });

  it('stay when nobody answers, and it is said', async () => {
    await show(DeviceList, { meet: troubleOf });
    const ends = page.getByRole('button', { name: m.devices_end(), exact: true });
    await expect.poll(() => ends.all().length).toBe(2);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    await ends.first().click();
    await expect.element(page.getByText(m.room_unreachable_title())).toBeVisible();
    await expect.poll(() => ends.all().length).toBe(2);
  });
});
