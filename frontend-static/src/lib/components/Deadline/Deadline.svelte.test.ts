import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { moment, readersZone } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import Deadline from './Deadline.svelte';

const at = '2027-01-31T22:59:00Z';
const elsewhere = 'Asia/Kathmandu';

describe('a deadline', () => {
  inEveryState(Deadline, {
    "in the reader's zone": () => ({ at, zone: readersZone() }),
    elsewhere: () => ({ at, zone: elsewhere }),
  });

  it('is said in its zone, for machines as the instant', async () => {
    const { container } = await show(Deadline, { at, zone: elsewhere });
    const time = container.querySelector('time');
    expect(time?.dateTime).toBe(at);
    expect(time?.textContent).toBe(moment(at, elsewhere));
  });

  it('is said as the last minute of the day where something ends at midnight', async () => {
    const midnight = '2027-01-31T18:15:00Z';
    const { container } = await show(Deadline, { at: midnight, zone: elsewhere, end: true });
    const time = container.querySelector('time');
    expect(time?.dateTime).toBe(midnight);
    expect(time?.textContent).toBe(moment('2027-01-31T18:14:00Z', elsewhere));
  });

  it("is said in the reader's zone besides, where clocks differ", async () => {
    await show(Deadline, { at, zone: elsewhere });
    await expect
      .element(page.getByText(m.deadline_yours({ date: moment(at, readersZone()) })))
      .toBeVisible();
  });

  it('is said once where they do not', async () => {
    const { container } = await show(Deadline, { at, zone: readersZone() });
    expect(container.textContent?.trim()).toBe(moment(at, readersZone()));
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(Deadline, { at, zone: elsewhere });
    await tabPast();
  });
});
