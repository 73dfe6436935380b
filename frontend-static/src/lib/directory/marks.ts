/** A text in which something was found, and where; in UTF-16 units, in order, without overlap. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly length: number }[];
}

/** A text cut into what was found and what stands between. */
export function cut(
  text: string,
  found: readonly Marked[] | undefined,
): { words: string; hit: boolean }[] {
  const ranges = found?.find((marked) => marked.text === text)?.ranges ?? [];
  let from = 0;
  const pieces = ranges.flatMap(({ start, length }) => {
    const before = text.slice(from, start);
    from = start + length;
    return [
      { words: before, hit: false },
      { words: text.slice(start, from), hit: true },
    ];
  });
  return [...pieces, { words: text.slice(from), hit: false }].filter(({ words }) => words);
}
