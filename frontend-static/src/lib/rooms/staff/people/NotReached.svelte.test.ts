import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../staff.ts';
import NotReached from './NotReached.svelte';

interface One {
  readonly id: string;
  readonly name: string;
  readonly delivery: string | null;
}
const one = (id: string, name = id, delivery: string | null = 'FAILED'): One => ({
  ...{ id, name, delivery },
});
const room = {
  me: { id: 'sam', name: 'Sam', language: 'EN' },
  edition: { timeZone: 'Europe/Vienna' },
} as unknown as StaffRoom;

interface Lists {
  readonly advisers?: readonly One[];
  readonly jurors?: readonly One[];
  readonly officers?: readonly One[];
  readonly holders?: readonly One[];
}

/**
 * Serves these people, one adviser a page. Whoever a link is sent to waits for their mail, but for those of whom the answer is another:
 * refused with a code, or none at all.
 */
function given(lists: Lists, answers: Record<string, string | undefined> = {}, reads = false) {
  const asked: string[] = [];
  const after = vi.fn();
  const queued = new Set<string>();
  let open = 0;
  /** An answer that counts as open until it is read. */
  const answered = (data: object) => {
    const answer = Response.json({ data });
    const json = answer.json.bind(answer);
    open += 1;
    return Promise.resolve(
      Object.assign(answer, { json: () => json().finally(() => (open -= 1)) as Promise<unknown> }),
    );
  };
  const now = (all: readonly One[] = []) =>
    all.map((each) => (queued.has(each.id) ? { ...each, delivery: 'QUEUED' } : each));
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
    const { variables } = JSON.parse(request?.body as string) as {
      variables: { person?: string; after?: string | null };
    };
    const { person } = variables;
    if (person === undefined) {
      const from = Number(variables.after ?? 0);
      const advisers = now(lists.advisers);
      const end = { hasNextPage: from + 1 < advisers.length, endCursor: String(from + 1) };
      return answered({
        advisers: {
          edges: advisers.slice(from, from + 1).map((node) => ({ node })),
          pageInfo: end,
        },
        jurors: {
          edges: now(lists.jurors).map((node) => ({ node })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
        officers: now(lists.officers),
        trusteeship: {
          trustees: [
            { person: null, name: null, delivery: null },
            ...now(lists.holders).map(({ id, ...rest }) => ({ person: id, ...rest })),
          ],
        },
      });
    }
    asked.push(person);
    const code = answers[person];
    if (code === 'NO_ANSWER') return Promise.reject(new TypeError('unreachable'));
    if (!code) queued.add(person);
    const userErrors = code ? [{ code, field: null, message: code }] : [];
    return answered({ reissueLink: { person: null, userErrors } });
  });
  const props = {
    ...{ part: NotReached as unknown as Component<ComponentProps<Component>> },
    ...{ given: { after } as ComponentProps<Component>, room, reads },
  };
  /** Waits until all four lists were read, and what they say is on the page. */
  const listed = async () => {
    await expect.poll(() => fetch).toHaveBeenCalledTimes(4);
    await expect.poll(() => open).toBe(0);
    // What follows an answer takes no time of its own, and is drawn with the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  };
  return { props, asked, after, answers, listed };
}

const button = () => page.getByRole('button', { name: m.people_lost() });
const question = (count: number) =>
  page.getByRole('dialog', { name: m.people_lost_ask({ count: String(count) }) });
const confirm = (count: number) => question(count).getByRole('button', { name: m.people_lost() });

describe('a new link for everyone whose mail was given up', () => {
  inEveryState(Staffed, {
    'for an officer': ({ long }) => given({ jurors: [one('jo', long)] }).props,
    'for a reader': ({ long }) => given({ jurors: [one('jo', long)] }, {}, true).props,
  });

  it('is sent to all of them, of each list and page, one after the other', async () => {
    const { props, asked, after } = given({
      advisers: [one('ada'), one('reached', 'reached', 'SENT'), one('alan')],
      jurors: [one('jo'), one('new', 'new', null), one('back', 'back', 'BOUNCED')],
      officers: [one('sam'), one('rea')],
      holders: [one('kim'), one('kept', 'kept', 'QUEUED')],
    });
    await show(Staffed, props);
    await button().click();
    await expect.element(question(5)).toMatchTextContent(m.people_lost_text());
    expect(asked).toEqual([]);
    await confirm(5).click();
    await expect.element(question(5)).not.toBeInTheDocument();
    expect(asked).toEqual(['ada', 'alan', 'jo', 'kim', 'rea']);
    expect(after).toHaveBeenCalledOnce();
    await expect.element(button()).not.toBeInTheDocument();
  });

  it('says how far it came when there is no answer, and goes on from there', async () => {
    const { props, asked, answers } = given(
      { jurors: [one('jo'), one('kim'), one('lee')] },
      { kim: 'NO_ANSWER' },
    );
    await show(Staffed, props);
    await button().click();
    await confirm(3).click();
    await expect
      .element(question(3).getByRole('status'))
      .toMatchTextContent(m.people_lost_sent({ sent: '1', count: '3' }));
    await expect.element(question(3).getByRole('alert')).toBeVisible();
    delete answers['kim'];
    await confirm(3).click();
    await expect.element(question(3)).not.toBeInTheDocument();
    expect(asked).toEqual(['jo', 'kim', 'kim', 'lee']);
  });

  it('names who is not there any more', async () => {
    const { props, asked } = given({ jurors: [one('jo'), one('kim')] }, { jo: 'NOT_FOUND' });
    await show(Staffed, props);
    await button().click();
    await confirm(2).click();
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(m.people_lost_gone({ names: 'jo' }));
    expect(asked).toEqual(['jo', 'kim']);
  });

  it('stops where the server refuses it', async () => {
    const { props, asked } = given({ jurors: [one('jo'), one('kim')] }, { jo: 'CONFLICT' });
    await show(Staffed, props);
    await button().click();
    await confirm(2).click();
    await expect.element(question(2).getByRole('alert')).toBeVisible();
    expect(asked).toEqual(['jo']);
  });

  it('is not offered where all were reached', async () => {
    const { props, listed } = given({ jurors: [one('jo', 'jo', 'SENT')] });
    await show(Staffed, props);
    await listed();
    expect(page.getByRole('button').elements()).toEqual([]);
  });

  it('is not offered to who may only read', async () => {
    const { props, listed } = given({ jurors: [one('jo')] }, {}, true);
    await show(Staffed, props);
    await listed();
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});
