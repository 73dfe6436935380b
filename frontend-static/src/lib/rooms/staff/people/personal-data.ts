interface Part {
  readonly records: readonly unknown[];
}

/** The parts of an export as one file: the first, with the records of all. */
export function joined(parts: readonly string[]): string {
  const [first = '{}'] = parts;
  if (parts.length <= 1) return first;
  const records = parts.flatMap((part) => (JSON.parse(part) as Part).records);
  return JSON.stringify({ ...(JSON.parse(first) as Part), records }, null, 2);
}
