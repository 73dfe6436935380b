/** Stands for `$app/navigation`: goes to another address of the page that `app-state.svelte.ts` says, or says another of it. */
import { onMount } from 'svelte';
import { page } from './app-state.svelte.ts';

type Tell = (navigation: { to: { url: URL } }) => void;

/** Those who are told whenever the page is at another address. */
const all = new Set<Tell>();

/** What a page waits for before it is at another address; it arrives at the last one that it was sent to. */
export const road: { until: Promise<void> | null } = { until: null };

let last = '';

export async function goto(address: string): Promise<void> {
  const { href } = new URL(address, page.url);
  last = href;
  if (road.until) await road.until;
  if (last !== href) return;
  page.url = new URL(href);
  for (const tell of all) tell({ to: page });
}

export function replaceState(address: string): void {
  page.url = new URL(address, page.url);
}

/** Tells where the page is, at once and after each `goto`, as long as the component is shown. */
export function afterNavigate(tell: Tell): void {
  onMount(() => {
    all.add(tell);
    tell({ to: page });
    return () => all.delete(tell);
  });
}

/** Nobody leaves a page that is shown by itself. */
export function beforeNavigate(): void {}
