/** What a unit test changed is as it was for the next, also after a failure: files share one world. */
import { afterEach, vi } from 'vitest';
import { baseLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

afterEach(() => {
  vi.useRealTimers();
  overwriteGetLocale(() => baseLocale);
});
