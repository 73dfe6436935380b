/** What is counted by day, for a chart. */
interface Day {
  readonly value: string;
  readonly count: number;
}

const DAY = 86_400_000;

/** Every day from the first to the last, those on which nothing was counted, too. */
export function everyDay(counted: readonly Day[]): readonly Day[] {
  const first = counted[0];
  const last = counted.at(-1);
  if (!first || !last) return [];
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  const days: Day[] = [];
  for (let at = Date.parse(first.value); at <= Date.parse(last.value); at += DAY) {
    const value = new Date(at).toISOString().slice(0, 10);
    days.push({ value, count: counts.get(value) ?? 0 });
  }
  return days;
}
