/** Stands for `$app/navigation`: goes to another address of the page that `app-state.svelte.ts` says. */
import { page } from './app-state.svelte.ts';

export function goto(address: string): Promise<void> {
  page.url = new URL(address, page.url);
  return Promise.resolve();
}
