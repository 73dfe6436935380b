import './names.ts';
import '#lib/styles/tokens.css';
import '#lib/styles/base.css';
import '#lib/styles/controls.css';
import { afterEach, beforeEach, vi } from 'vitest';
import { page as view } from 'vitest/browser';
import { clearAway } from './leftovers.ts';
import { see, speak, wide } from './show.ts';

// As in the page's own frame, app.html.
const schemes = document.createElement('meta');
schemes.name = 'color-scheme';
schemes.content = 'light dark';
document.head.append(schemes);

// What glides may still move while the next thing is looked at.
document.documentElement.style.scrollBehavior = 'auto';

beforeEach(async () => {
  // Once more: an answer may have come since the last test was over.
  clearAway();
  speak('en');
  await view.viewport(...wide);
  await see('light');
});

afterEach(() => {
  // While it still has what it stubbed.
  clearAway();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
