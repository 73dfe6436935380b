/** Gives whether nobody has touched, turned or pressed anything since: whoever has begun to scroll is not moved. Tells once. */
export function unscrolled(): () => boolean {
  const ended = new AbortController();
  const end = () => {
    ended.abort();
  };
  for (const one of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(one, end, { signal: ended.signal, passive: true });
  }
  return () => {
    const stays = !ended.signal.aborted;
    end();
    return stays;
  };
}
