/** Stands for `$app/navigation`: goes to another address of the page that `app-state.svelte.ts` says, or says another of it. */
import { page } from './app-state.svelte.ts';

export function goto(address: string): Promise<void> {
  page.url = new URL(address, page.url);
  return Promise.resolve();
}

export function replaceState(address: string): void {
  page.url = new URL(address, page.url);
}
