/** How long typing has to rest, in milliseconds. */
const rest = 400;

/** Looks something up once typing has rested. Gives what calls it off, which what is typed next does. */
export function onceRested(look: (signal: AbortSignal) => Promise<void>): () => void {
  const asking = new AbortController();
  const timer = setTimeout(() => void look(asking.signal), rest);
  return () => {
    clearTimeout(timer);
    asking.abort();
  };
}
