import { expect, it } from 'vitest';
import { Kept } from './unsaved.ts';

it('keeps what is typed in each part of a room until whoever typed it leaves', () => {
  const kept = new Kept();
  const made = () => ({ isUnsaved: false });
  const pages = kept.keep('pages', made);
  const settings = kept.keep('settings', made);
  expect(kept.keep('pages', made)).toBe(pages);
  expect(kept.isUnsaved).toBe(false);
  settings.isUnsaved = true;
  expect(kept.isUnsaved).toBe(true);
  kept.forget();
  expect(kept.isUnsaved).toBe(false);
  expect(kept.keep('settings', made)).not.toBe(settings);
});
