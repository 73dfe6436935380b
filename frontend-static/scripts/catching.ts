/**
 * The components that look at an error themselves, where an `Attempt` should: rooms say in one way why something came to nothing.
 * What does not matter may be caught unseen.
 */
export function catching(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([file, source]) => file.endsWith('.svelte') && /\bcatch\s*\(\w+\)\s*\{/.test(source))
    .map(([file]) => file)
    .sort();
}
