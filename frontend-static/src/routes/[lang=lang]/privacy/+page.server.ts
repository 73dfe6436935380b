import { privacyText } from '#lib/server/privacy-text.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return { text: privacyText() };
}
