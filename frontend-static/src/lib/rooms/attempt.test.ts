import { describe, expect, it, vi } from 'vitest';
import { InternalError, NetworkError, RefusedError } from '#lib/graphql/client.ts';
import { Attempt } from './attempt.svelte.ts';
import type { Refusal } from './paths.ts';
import { refusalText } from './refusals.ts';
import { troubleOf } from './trouble.ts';

/** Something that is answered when the test says so. */
function awaited<T>() {
  let answer!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { promise, answer, fail };
}

const failing = (error: unknown) => (): Promise<never> => Promise.reject(error);

describe('an attempt', () => {
  it('is busy until it is answered, and done when nothing is refused', async () => {
    const attempt = new Attempt();
    const act = awaited<Refusal[]>();
    const done = attempt.run(() => act.promise);
    expect(attempt.busy).toBe(true);
    act.answer([]);
    expect(await done).toBe(true);
    expect(attempt.busy).toBe(false);
    expect(await attempt.run(() => Promise.resolve([]))).toBe(true);
  });

  it('keeps what is refused by field, and of the whole', async () => {
    const attempt = new Attempt();
    const refusals = [
      { code: 'REQUIRED', field: ['input', 'name'] },
      { code: 'CONFLICT', field: null },
    ];
    expect(await attempt.run(() => Promise.resolve(refusals))).toBe(false);
    expect(attempt.refused).toEqual({ name: 'REQUIRED', '': 'CONFLICT' });
    expect(attempt.trouble).toBeNull();
    expect(attempt.busy).toBe(false);
    expect(attempt.at('name')).toBe(refusalText('REQUIRED'));
    expect(attempt.at('email')).toBeUndefined();
    expect(attempt.at('email', '')).toBe(refusalText('CONFLICT'));
    expect(attempt.words()).toEqual([refusalText('REQUIRED'), refusalText('CONFLICT')]);
  });

  it('says a reason once, however many fields it is given for', async () => {
    const attempt = new Attempt();
    await attempt.run(() =>
      Promise.resolve(['name', 'email'].map((field) => ({ code: 'REQUIRED', field: [field] }))),
    );
    expect(attempt.words()).toEqual([refusalText('REQUIRED')]);
  });

  it.each([
    [new NetworkError('down'), { kind: 'UNREACHABLE' }],
    [new RefusedError('UNAUTHENTICATED', 'no', 'a1'), { kind: 'ENDED' }],
    [new RefusedError('FORBIDDEN', 'no', 'a1'), { kind: 'REFUSED' }],
    [new RefusedError('TOO_MANY_REQUESTS', 'no', 'a1'), { kind: 'BUSY' }],
    [new InternalError('no', 'a1'), { kind: 'FAULT', id: 'a1' }],
  ])('takes %s for a trouble, of which the room hears once', async (error, trouble) => {
    const meet = vi.fn(troubleOf);
    const attempt = new Attempt(meet);
    expect(await attempt.run(failing(error))).toBe(false);
    expect(attempt.trouble).toEqual(trouble);
    expect(attempt.busy).toBe(false);
    expect(meet.mock.calls).toEqual([[error]]);
  });

  it('forgets how the last try went when it is tried anew, or told to', async () => {
    const attempt = new Attempt();
    await attempt.run(() => Promise.resolve([{ code: 'CONFLICT' }]));
    await attempt.run(failing(new NetworkError('down')));
    expect(attempt.refused).toEqual({});
    const act = awaited<Refusal[]>();
    const done = attempt.run(() => act.promise);
    expect(attempt.trouble).toBeNull();
    act.answer([]);
    await done;
    await attempt.run(() => Promise.resolve([{ code: 'CONFLICT' }]));
    attempt.clear();
    expect(attempt.words()).toEqual([]);
  });

  it('looks at the last of several tries only', async () => {
    const meet = vi.fn(troubleOf);
    const attempt = new Attempt(meet);
    const [first, last] = [awaited<Refusal[]>(), awaited<Refusal[]>()];
    const tries = [attempt.run(() => first.promise), attempt.run(() => last.promise)];
    first.fail(new NetworkError('down'));
    expect(await tries[0]).toBe(false);
    expect(attempt.busy).toBe(true);
    expect(attempt.trouble).toBeNull();
    expect(meet).not.toHaveBeenCalled();
    last.answer([{ code: 'CONFLICT' }]);
    await tries[1];
    expect(attempt.refused).toEqual({ '': 'CONFLICT' });
    expect(attempt.busy).toBe(false);
  });

  it('refuses what is missing before anything is sent, and names the first field', async () => {
    const attempt = new Attempt();
    await attempt.run(failing(new NetworkError('down')));
    expect(attempt.check({ name: false, email: 'REQUIRED', language: 'NO_LANGUAGE' })).toBe(
      'email',
    );
    expect(attempt.refused).toEqual({ email: 'REQUIRED', language: 'NO_LANGUAGE' });
    expect(attempt.trouble).toBeNull();
    expect(attempt.check({ name: false })).toBeUndefined();
    expect(attempt.refused).toEqual({});
  });
});
