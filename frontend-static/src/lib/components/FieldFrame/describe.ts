/** How many characters a text has, as a person counts them: an emoji or a rare ideograph is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Value of `aria-describedby` for a control: its hint, its counter, its error, as far as it has them. */
export function describedBy(
  id: string,
  has: { hint?: unknown; limit?: unknown; error?: unknown },
): string | undefined {
  const ids = [
    has.hint ? `${id}-hint` : '',
    has.error ? `${id}-error` : '',
    has.limit ? `${id}-count` : '',
  ];
  return ids.filter(Boolean).join(' ') || undefined;
}
