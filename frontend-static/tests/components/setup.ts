import '#lib/styles/tokens.css';
import '#lib/styles/base.css';
import '#lib/styles/controls.css';
import { afterEach, beforeEach, vi } from 'vitest';
import { page as view } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte/pure';
import { see, speak, wide } from './show.ts';

// As in the page's own frame, app.html.
const schemes = document.createElement('meta');
schemes.name = 'color-scheme';
schemes.content = 'light dark';
document.head.append(schemes);

beforeEach(async () => {
  cleanup();
  speak('en');
  await view.viewport(...wide);
  await see('light');
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
