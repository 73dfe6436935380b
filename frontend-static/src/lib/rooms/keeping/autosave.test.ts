import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type Outcome, type Progress } from './autosave.ts';

const saved: Outcome = { kind: 'SAVED', savedAt: '2026-11-24T14:32:00Z' };
const silence: Outcome = { kind: 'TROUBLE', trouble: { kind: 'UNREACHABLE' } };

/** A server that answers what it is told to, and a browser's copy. */
function setting(...answers: Outcome[]) {
  const sent: string[] = [];
  const reports: Progress[] = [];
  const copy: { value: string | null } = { value: null };
  const autosave = new Autosave<string>({
    save: async (value) => {
      sent.push(value);
      return answers.shift() ?? saved;
    },
    keep: (value) => ((copy.value = value), true),
    drop: () => (copy.value = null),
    report: (progress) => reports.push(progress),
    now: () => new Date('2026-11-24T14:40:00Z'),
  });
  return { autosave, sent, copy, last: () => reports.at(-1) };
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once, a moment after the last change, and says when', async () => {
    const { autosave, sent, last } = setting();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(1_000);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['ab']);
    expect(last()).toEqual({ kind: 'SAVED', at: '2026-11-24T14:32:00Z' });
  });

  it('keeps a copy in the browser until the server has the text', async () => {
    const { autosave, copy } = setting();
    autosave.change('a');
    expect(copy.value).toBe('a');
    await autosave.flush();
    expect(copy.value).toBeNull();
  });

  it('keeps the copy of what was saved in part, and sends it again only with a change', async () => {
    const { autosave, sent, copy, last } = setting({ kind: 'PARTLY' }, saved);
    autosave.change('a');
    await autosave.flush();
    expect(last()).toEqual({ kind: 'PARTLY', kept: true });
    expect(copy.value).toBe('a');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toEqual(['a']);
    expect(autosave.pending).toBe(true);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'ab']);
    expect(copy.value).toBeNull();
  });

  it('says that there was no answer, keeps the copy, and tries again', async () => {
    const { autosave, sent, copy, last } = setting(silence, saved);
    autosave.change('a');
    await autosave.flush();
    expect(last()).toEqual({ kind: 'NOT_SAVED', at: '2026-11-24T14:40:00.000Z', kept: true });
    expect(copy.value).toBe('a');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual(['a', 'a']);
    expect(last()).toMatchObject({ kind: 'SAVED' });
  });

  it('waits longer each time that there is no answer', async () => {
    const { autosave, sent } = setting(silence, silence, silence);
    autosave.change('a');
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(3);
  });

  it('saves what was typed while another save was under way', async () => {
    const { autosave, sent } = setting();
    autosave.change('a');
    const flushed = autosave.flush();
    await Promise.resolve();
    autosave.change('ab');
    await flushed;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'ab']);
    expect(autosave.pending).toBe(false);
  });

  it.each([
    [{ kind: 'CONFLICT' } as Outcome, { kind: 'CONFLICT' }],
    [{ kind: 'TROUBLE', trouble: { kind: 'ENDED' } } as Outcome, { kind: 'ENDED', kept: true }],
  ])('stops at %j, keeps the text, and goes on when it is asked to', async (outcome, progress) => {
    const { autosave, sent, copy, last } = setting(outcome, saved);
    autosave.change('a');
    await autosave.flush();
    expect(last()).toEqual(progress);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toEqual(['a']);
    expect(copy.value).toBe('ab');
    await autosave.flush();
    expect(sent).toEqual(['a', 'ab']);
  });

  it('sends nothing again that was refused until it is changed', async () => {
    const { autosave, sent, last } = setting({ kind: 'WRONG' });
    autosave.change('a');
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toEqual(['a']);
    expect(last()).toEqual({ kind: 'WRONG', kept: true });
    autosave.change('b');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'b']);
  });

  it('says why the whole was refused, keeps the text, and tries again with the next change', async () => {
    const { autosave, sent, copy, last } = setting({ kind: 'REFUSED', code: 'FULL' });
    autosave.change('a');
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(last()).toEqual({ kind: 'REFUSED', code: 'FULL', kept: true });
    expect([sent, copy.value]).toEqual([['a'], 'a']);
    autosave.change('b');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'b']);
  });

  it('saves nothing by itself while a text is held, but what was typed before it', async () => {
    const { autosave, sent, copy } = setting(silence);
    autosave.change('a');
    autosave.hold();
    for (const typed of ['ab', 'abc']) {
      autosave.change(typed);
      await vi.advanceTimersByTimeAsync(600_000);
    }
    expect([sent, copy.value]).toEqual([['a'], 'abc']);
    autosave.release();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'abc']);
  });

  it('says that a held text is not saved yet, once what was typed before it is', async () => {
    const { autosave, last } = setting();
    autosave.change('a');
    autosave.hold();
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(last()).toEqual({ kind: 'UNSAVED', kept: true });
  });

  it('sends nothing again that was refused because a field is entered or left', async () => {
    const { autosave, sent } = setting({ kind: 'WRONG' });
    autosave.change('a');
    await autosave.flush();
    autosave.hold();
    autosave.release();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a']);
    await autosave.flush();
    expect(sent).toEqual(['a', 'a']);
  });

  it('saves a text that is held when it is asked to', async () => {
    const { autosave, sent } = setting();
    autosave.hold();
    autosave.change('a');
    await autosave.flush();
    expect(sent).toEqual(['a']);
  });

  it('holds nothing any more once somebody had to decide', async () => {
    const { autosave, sent } = setting({ kind: 'CONFLICT' });
    autosave.change('a');
    autosave.hold();
    await vi.advanceTimersByTimeAsync(0);
    await autosave.flush();
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'a', 'ab']);
  });

  it('lets something else be done alone: what waits goes before it, what is typed meanwhile after it', async () => {
    const { autosave, sent } = setting();
    autosave.change('a');
    const done = autosave.alone(async () => {
      sent.push('alone');
      autosave.change('ab');
      await vi.advanceTimersByTimeAsync(5_000);
      sent.push('done');
      return 'answer';
    });
    expect(await done).toBe('answer');
    expect(sent).toEqual(['a', 'alone', 'done']);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent).toEqual(['a', 'alone', 'done', 'ab']);
  });

  it('goes on saving after what was done alone has failed', async () => {
    const { autosave, sent } = setting();
    await expect(autosave.alone(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    autosave.change('a');
    await autosave.flush();
    expect(sent).toEqual(['a']);
  });
});
