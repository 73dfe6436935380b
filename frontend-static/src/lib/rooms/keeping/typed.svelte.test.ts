import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RefusedError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Questions from '../assessment/Questions.svelte';
import { RoomSession } from '../frame/session.svelte.ts';
import QuestionForm from '../nomination/QuestionForm.svelte';
import { troubleOf } from '../trouble.ts';
import { forgetOld, forgetTyped } from './forget.ts';
import { Typed } from './typed.svelte.ts';

const asked = {
  ...{ id: 'question-a', version: 1, question: 'Since when?', askedAt: '2026-05-01T08:00:00Z' },
  answer: null as string | null,
};
const form = (answer: string | null = null) =>
  ({ asked: { ...asked, answer }, open: true, zone: 'Europe/Vienna', meet: troubleOf }) as never;
const asks = (me: string) =>
  ({
    assignment: { id: 'a', nomination: 'nomination-a', questions: [] },
    ...{ me, working: true, zone: 'Europe/Vienna', onasked: () => undefined, meet: troubleOf },
  }) as never;
const answer = () => page.getByRole('textbox', { name: m.question_yours_label() });
const question = () => page.getByRole('textbox', { name: m.question_label() });

beforeEach(() => localStorage.clear());

describe('what is typed and not sent', () => {
  it('is there when one comes back, until it is sent', async () => {
    const first = await show(QuestionForm, form());
    await userEvent.fill(answer(), 'Since 2019.');
    await first.unmount();
    const second = await show(QuestionForm, form());
    await expect.element(answer()).toHaveValue('Since 2019.');
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(
        Response.json({
          data: {
            answerQuestion: { question: { ...asked, answer: 'Since 2019.' }, userErrors: [] },
          },
        }),
      ),
    );
    await userEvent.click(page.getByRole('button', { name: m.question_yours_send() }));
    await expect.element(page.getByText(m.question_yours_sent())).toBeVisible();
    expect(localStorage).toHaveLength(0);
    await second.unmount();
  });

  it('is shown beside what somebody saved since then', async () => {
    const first = await show(QuestionForm, form());
    await userEvent.fill(answer(), 'Since 2019.');
    await first.unmount();
    await show(QuestionForm, form('Since 2020.'));
    await expect.element(answer()).toHaveValue('Since 2019.');
    await expect.element(page.getByText(m.question_yours_elsewhere())).toBeVisible();
    await expect.element(page.getByText('Since 2020.')).toBeVisible();
  });

  it('is only its writer’s', async () => {
    const first = await show(Questions, asks('ada'));
    await userEvent.fill(question(), 'Which mill?');
    await first.unmount();
    const other = await show(Questions, asks('bo'));
    await expect.element(question()).toHaveValue('');
    await other.unmount();
    await show(Questions, asks('ada'));
    await expect.element(question()).toHaveValue('Which mill?');
  });

  it('is forgotten where nobody comes back to it for weeks', () => {
    new Typed('advisory', ['question', 'ada', 'a']).text = 'Which mill?';
    forgetOld('advisory');
    expect(new Typed('advisory', ['question', 'ada', 'a']).text).toBe('Which mill?');
    forgetOld('advisory', new Date(Date.now() + 15 * 24 * 60 * 60 * 1000));
    expect(new Typed('advisory', ['question', 'ada', 'a']).text).toBe('');
  });

  it('stays where it was typed while the one before was being sent', () => {
    const typed = new Typed('advisory', ['question', 'ada', 'a']);
    typed.text = 'Which mill?';
    typed.sent('Which mill?');
    expect(typed.text).toBe('');
    expect(localStorage).toHaveLength(0);
    typed.text = 'Which mill? Since when?';
    typed.sent('Which mill?');
    expect(typed.text).toBe('Which mill? Since when?');
    expect(new Typed('advisory', ['question', 'ada', 'a']).text).toBe('Which mill? Since when?');
  });

  it('is no other’s where it is what is on record', () => {
    new Typed('nominations', ['answer', 'a']).text = 'Since 2019.';
    expect(new Typed('nominations', ['answer', 'a'], 'Since 2019.').meanwhile).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('is forgotten by who leaves, and by who comes when the session has ended', async () => {
    const forget = vi.fn();
    const ended = new RefusedError('UNAUTHENTICATED', 'no session', '');
    const room = (load: () => Promise<object>, leave: () => Promise<unknown>) =>
      new RoomSession<object>({
        ...{ load, leave, forget, forgetFragment: () => undefined },
        open: () => Promise.resolve({ userErrors: [] }),
      });
    const there = () => Promise.resolve({});
    const lost = () => Promise.reject(new TypeError('no network'));
    await room(there, lost).leave(false);
    expect(forget).not.toHaveBeenCalled();
    await room(there, there).leave();
    expect(forget).toHaveBeenCalledTimes(1);
    await room(there, () => Promise.reject(ended)).leave();
    expect(forget).toHaveBeenCalledTimes(2);
    await room(() => Promise.reject(ended), there).load();
    expect(forget).toHaveBeenCalledTimes(3);
    await room(there, lost).leave();
    expect(forget).toHaveBeenCalledTimes(4);
  });

  it('is forgotten in the room that is left, and in no other', () => {
    new Typed('advisory', ['question', 'ada', 'a']).text = 'Which mill?';
    new Typed('secretariat', ['note', 'sam', 'a']).text = 'Check the mill.';
    forgetTyped('advisory');
    expect(new Typed('advisory', ['question', 'ada', 'a']).text).toBe('');
    expect(new Typed('secretariat', ['note', 'sam', 'a']).text).toBe('Check the mill.');
  });
});
