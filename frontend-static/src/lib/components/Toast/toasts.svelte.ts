/** What was just said, newest last. */
export const toasts: { id: number; text: string }[] = $state([]);

let next = 0;

/** Says something in passing: it is shown for a while and read aloud. Nothing that must not be missed belongs here. */
export function say(text: string, milliseconds = 6000): void {
  const id = next++;
  toasts.push({ id, text });
  setTimeout(() => dismiss(id), milliseconds);
}

/** Takes back what was said. */
export function dismiss(id: number): void {
  const index = toasts.findIndex((toast) => toast.id === id);
  if (index >= 0) toasts.splice(index, 1);
}
