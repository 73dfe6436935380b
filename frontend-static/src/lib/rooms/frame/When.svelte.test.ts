import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { moment, readersZone } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import When from './When.svelte';

const at = '2027-01-31T22:59:00Z';
const elsewhere = 'Asia/Kathmandu';
const say = ({ time }: { time: string }) => `Until ${time}.`;

describe('until when something can be done', () => {
  inEveryState(When, {
    "in the reader's zone": () => ({ at, zone: readersZone(), say }),
    elsewhere: ({ long }) => ({ at, zone: elsewhere, say: ({ time }) => `${long} ${time}` }),
  });

  it("is said in the award's zone first, then in the reader's where clocks differ", async () => {
    const { container, rerender } = await show(When, { at, zone: elsewhere, say });
    const time = container.querySelector('time');
    expect(time?.dateTime).toBe(at);
    expect(time?.textContent).toBe(say({ time: moment(at, elsewhere) }));
    const own = m.room_your_time({ time: moment(at, readersZone()) });
    await expect.element(page.getByText(own)).toBeVisible();
    await rerender({ zone: readersZone() });
    expect(container.textContent?.trim()).toBe(say({ time: moment(at, readersZone()) }));
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(When, { at, zone: elsewhere, say });
    await tabPast();
  });
});
