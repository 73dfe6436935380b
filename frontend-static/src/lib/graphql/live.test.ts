import { expect, it, vi } from 'vitest';
import { Live } from './live.svelte.ts';

it('keeps what was there when asking again fails', async () => {
  const answers = [() => Promise.resolve('first'), () => Promise.reject(new Error('down'))];
  const live = new Live(() => answers.shift()!());
  await live.ask();
  await live.ask();
  expect(live.data).toBe('first');
  expect(live.error).toBeInstanceOf(Error);
  expect(live.loading).toBe(false);
});

it('forgets the slow answer to an older question', async () => {
  const waiting: ((text: string) => void)[] = [];
  const live = new Live(() => new Promise<string>((resolve) => waiting.push(resolve)));
  const first = live.ask();
  await vi.waitUntil(() => waiting.length === 1);
  const second = live.ask();
  await vi.waitUntil(() => waiting.length === 2);
  waiting[1]!('new');
  await second;
  waiting[0]!('old');
  await first;
  expect(live.data).toBe('new');
});

it('sends no question that another follows at once', async () => {
  const load = vi.fn(() => Promise.resolve('answer'));
  const live = new Live(load);
  await Promise.all([live.ask(), live.ask()]);
  expect(load).toHaveBeenCalledOnce();
  expect(live.data).toBe('answer');
});
