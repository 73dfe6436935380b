/** A text with its parts put in, such as `{count}`; for texts that a page was given when it was prerendered. */
export function put(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
