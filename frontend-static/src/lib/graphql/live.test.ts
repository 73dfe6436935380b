import { expect, it } from 'vitest';
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
  const second = live.ask();
  waiting[1]!('new');
  await second;
  waiting[0]!('old');
  await first;
  expect(live.data).toBe('new');
});
