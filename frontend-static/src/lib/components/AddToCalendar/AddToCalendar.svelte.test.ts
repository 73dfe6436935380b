import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import AddToCalendar from './AddToCalendar.svelte';

const at = '2027-05-31T22:00:00Z';
const zone = 'Europe/Vienna';

describe('a deadline for the calendar', () => {
  inEveryState(AddToCalendar, {
    default: ({ short }) => ({ at, zone, edition: short }),
    'long text': ({ long }) => ({ at, zone, edition: long }),
  });

  it('is handed out as a file by Enter', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return '#';
    });
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await show(AddToCalendar, { at, zone, edition: 'Award 2027' });
    expect(await tab()).toBe(page.getByRole('button', { name: m.calendar_add() }).element());
    await userEvent.keyboard('{Enter}');
    expect(name).toBe(`${m.calendar_file()}.ics`);
    expect(files[0]?.type).toBe('text/calendar;charset=utf-8');
    const file = await files[0]?.text();
    expect(file).toContain('DTEND:20270531T215900Z');
    expect(file).toContain(`URL:${location.origin}/en/nominate/`);
    expect(file).toContain(`SUMMARY:${m.calendar_event({ edition: 'Award 2027' })}`);
  });
});
