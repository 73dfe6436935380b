import { m } from '#lib/paraglide/messages.js';

/** What was just said, newest last. */
export const toasts: { id: number; text: string }[] = $state([]);

let next = 0;

/** Says something in passing: it is shown for a while and read aloud. Nothing that must not be missed belongs here. */
export function say(text: string): void {
  const id = next++;
  toasts.push({ id, text });
  setTimeout(() => dismiss(id), 6000);
}

/** Takes back what was said. */
export function dismiss(id: number): void {
  const index = toasts.findIndex((toast) => toast.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

/** Copies a text to the clipboard and says so, or that the browser does not allow it. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(m.copied());
  } catch {
    say(m.copy_failed());
  }
}
