/** What a test leaves behind. One page is for all of them: what still ran there would reach the next one. */
import { cleanup } from 'vitest-browser-svelte/pure';
import { page } from './app-state.svelte.ts';

/** Timers of tests, by number; those of what runs the tests began before. */
const started = new Set<number>();
/** Of this page, whatever clock a test has put in the place of its own. */
const stop = window.clearTimeout.bind(window);
const frame = new Set<Element>(document.body.children);
const { url } = page;
const address = location.href;

for (const name of ['setTimeout', 'setInterval'] as const) {
  const start = window[name].bind(window) as (...given: unknown[]) => number;
  const noted = (...given: unknown[]): number => {
    const timer = start(...given);
    started.add(timer);
    return timer;
  };
  Object.assign(window, { [name]: noted });
}

/** Takes what is shown off the page, stops what would go on later, and forgets what was kept and where one was. */
export function clearAway(): void {
  cleanup();
  for (const element of document.body.children) if (!frame.has(element)) element.remove();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // Timeouts and intervals are counted together.
  for (const timer of started) stop(timer);
  started.clear();
  localStorage.clear();
  sessionStorage.clear();
  page.url = url;
  if (location.href !== address) history.replaceState(history.state, '', address);
}
