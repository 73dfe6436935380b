import { createRawSnippet, getAllContexts, mount, unmount } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NetworkError, RefusedError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast, text, type Sample } from '#tests/components/show.ts';
import { Attempt } from '../attempt.svelte.ts';
import AttemptNote from './AttemptNote.svelte';
import RoomFrame from './RoomFrame.svelte';
import { RoomSession, type RoomParts } from './session.svelte.ts';

const LINK = '#q7Zk2-_bXwM4aVdPcY1sR8nTfLh6uJ0eK5gQmB3iWoE';
const unknown = () => Promise.reject(new RefusedError('UNAUTHENTICATED', 'no', ''));

const sessionOf = (parts: Partial<RoomParts<object>> = {}) =>
  new RoomSession<object>({
    load: () => Promise.resolve({}),
    open: () => Promise.resolve({ userErrors: [] }),
    leave: () => Promise.resolve(),
    forgetFragment: () => undefined,
    ...parts,
  });
const given = (parts: Partial<RoomParts<object>>, { short, sentence }: Partial<Sample> = {}) => ({
  session: sessionOf(parts),
  title: short ?? 'Your room',
  audience: sentence ?? 'For whoever was invited.',
  name: short ?? 'Ada',
  children: text(sentence ?? 'The work'),
});
/** A session that ended while somebody was inside. */
function ended(say: Partial<Sample> = {}) {
  const room = given({}, say);
  void room.session
    .load()
    .then(() => room.session.meet(new RefusedError('UNAUTHENTICATED', '', '')));
  return { ...room, kept: true };
}

describe('the frame of a room', () => {
  inEveryState(RoomFrame, {
    loading: (say) => given({ load: () => new Promise(() => undefined) }, say),
    inside: (say) => ({ ...given({}, say), sample: true }),
    'the session ended': (say) => ended(say),
    'a stranger': (say) => given({ load: unknown }, say),
    trouble: (say) => given({ load: () => Promise.reject(new NetworkError('down')) }, say),
    'long text': ({ long }) => given({}, { short: long, sentence: long }),
  });

  it('is left out by search engines, unless it is described for them', async () => {
    const robots = () => document.querySelector('meta[name="robots"]')?.getAttribute('content');
    const { unmount } = await show(RoomFrame, given({}));
    expect(robots()).toBe('noindex');
    await unmount();
    await show(RoomFrame, { ...given({}), described: 'Anybody may come in.' });
    expect(robots()).toBeUndefined();
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(
      'Anybody may come in.',
    );
  });

  it('opens a link by keyboard, leads to its title, and out again', async () => {
    const open = vi.fn(() => Promise.resolve({ userErrors: [] }));
    history.replaceState(null, '', LINK);
    const forgetFragment = () => history.replaceState(null, '', ' ');
    onTestFinished(forgetFragment);
    await show(RoomFrame, { ...given({ open, forgetFragment }), left: 'It is kept.' });
    expect((await tab()).textContent?.trim()).toBe(m.link_open());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('The work')).toBeVisible();
    expect(open).toHaveBeenCalledExactlyOnceWith(LINK.slice(1));
    await expect.element(page.getByRole('heading', { name: 'Your room' })).toHaveFocus();
    expect((await tab()).textContent?.trim()).toBe(m.room_leave());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: m.room_left_title() })).toBeVisible();
    expect(document.activeElement?.textContent).toContain('It is kept.');
    await expect.element(page.getByText('The work')).not.toBeInTheDocument();
    await tabPast();
  });

  it('takes off the page what it shows though the server cannot be told, and tells it later', async () => {
    const leave = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new TypeError('no network'))
      .mockResolvedValueOnce({});
    const room = given({ leave });
    await show(RoomFrame, room);
    await page.getByRole('button', { name: m.room_leave() }).click();
    await expect.element(page.getByText(m.room_left_unreached())).toBeVisible();
    await expect.element(page.getByText('The work')).not.toBeInTheDocument();
    expect(room.session.data).toBeNull();
    await page.getByRole('button', { name: m.room_retry() }).click();
    await expect.element(page.getByText(m.room_left_text())).toBeVisible();
    expect(leave).toHaveBeenCalledTimes(2);
  });

  it('asks before somebody leaves, where something is to be asked', async () => {
    const askToLeave = vi.fn();
    const room = given({});
    await show(RoomFrame, { ...room, askToLeave });
    await page.getByRole('button', { name: m.room_leave() }).click();
    expect(askToLeave).toHaveBeenCalledTimes(1);
    expect(room.session.place).toBe('INSIDE');
  });

  it('says that the session ended, and what of the text is kept; the work stays', async () => {
    const { rerender } = await show(RoomFrame, ended());
    const alert = page.getByRole('alert');
    await expect.element(alert).toMatchTextContent(m.room_ended_kept());
    await expect.element(page.getByText('The work')).toBeVisible();
    await rerender({ kept: false });
    await expect.element(alert).toMatchTextContent(m.room_ended_not_kept());
  });

  it('says once that the session ended, and leads there whoever tries something in it again', async () => {
    const room = given({});
    const attempt = new Attempt((error) => room.session.meet(error));
    const children = createRawSnippet(() => ({
      render: () => '<div></div>',
      setup(into) {
        const note = mount(AttemptNote, {
          target: into,
          props: { attempt },
          context: getAllContexts(),
        });
        return () => void unmount(note);
      },
    }));
    await show(RoomFrame, { ...room, children });
    await expect.poll(() => room.session.place).toBe('INSIDE');
    const said = page.getByRole('heading', { name: m.room_ended_title() });
    for (let times = 0; times < 2; times++) {
      await attempt.run(unknown);
      await expect.element(said).toBeVisible();
      expect(said.all()).toHaveLength(1);
      await expect.poll(() => document.activeElement?.textContent).toContain(m.room_ended_title());
      (document.activeElement as HTMLElement).blur();
    }
    await attempt.run((): Promise<never> => Promise.reject(new NetworkError('down')));
    await expect.element(page.getByText(m.room_unreachable_text())).toBeVisible();
  });

  it('is loaded again by keyboard when it did not come', async () => {
    const load = vi.fn().mockRejectedValueOnce(new NetworkError('down')).mockResolvedValue({});
    await show(RoomFrame, given({ load }));
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect((await tab()).textContent?.trim()).toBe(m.room_retry());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('The work')).toBeVisible();
  });

  it('tells a stranger that a link is needed, unless it has something to show', async () => {
    const { rerender } = await show(RoomFrame, given({ load: unknown }));
    await expect.element(page.getByText(m.room_stranger_text())).toBeVisible();
    await rerender({ stranger: text('Begin here') });
    await expect.element(page.getByText('Begin here')).toBeVisible();
    await expect.element(page.getByText(m.room_stranger_text())).not.toBeInTheDocument();
  });

  it('can be worked in before it is loaded, where it looks at the session itself', async () => {
    const { rerender } = await show(RoomFrame, given({ load: () => new Promise(() => undefined) }));
    await expect.element(page.getByRole('status')).toMatchTextContent(m.loading());
    await rerender({ eager: true });
    await expect.element(page.getByText('The work')).toBeVisible();
  });

  it('leaves somebody where they have begun to work before it is loaded', async () => {
    const loaded = Promise.withResolvers<object>();
    history.replaceState(null, '', LINK);
    onTestFinished(() => history.replaceState(null, '', ' '));
    const open = () => Promise.resolve({ userErrors: [{ code: 'LINK_UNKNOWN', message: '' }] });
    const room = given({ open, load: () => loaded.promise });
    const children = createRawSnippet(() => ({ render: () => '<button>The work</button>' }));
    await show(RoomFrame, { ...room, children, without: 'Go on', eager: true });
    await page.getByRole('button', { name: m.link_open() }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    const work = page.getByRole('button', { name: 'The work' });
    await work.click();
    await expect.element(work).toHaveFocus();
    loaded.resolve({});
    await expect.poll(() => room.session.place).toBe('INSIDE');
    await expect.element(work).toHaveFocus();
  });

  it('shows nobody who opens a link the work before theirs is loaded', async () => {
    const loaded = Promise.withResolvers<object>();
    history.replaceState(null, '', LINK);
    onTestFinished(() => history.replaceState(null, '', ' '));
    const room = given({ load: () => loaded.promise });
    await show(RoomFrame, { ...room, eager: true });
    await page.getByRole('button', { name: m.link_open() }).click();
    await expect.element(page.getByRole('status')).toMatchTextContent(m.loading());
    await expect.element(page.getByText('The work')).not.toBeInTheDocument();
    loaded.resolve({});
    await expect.element(page.getByText('The work')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Your room' })).toHaveFocus();
  });
});
