import type { PartnershipKind, Reach, Theme } from '#lib/graphql/generated/public.ts';

/** How many partnerships there are with one value. */
export interface Count<Value extends string = string> {
  value: Value;
  count: number;
}

/** The directory in figures. */
export interface Figures {
  total: number;
  themes: Count<Theme>[];
  kinds: Count<PartnershipKind>[];
  countries: Count[];
  reach: Count<Reach>[];
}

/** How many partnerships began in each year, the earliest first; those that do not say when are left out. */
export function byYear(entries: readonly { startedOn: string | null }[]): Count[] {
  const counts = new Map<string, number>();
  for (const { startedOn } of entries) {
    const year = startedOn?.slice(0, 4);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort(byValue);
}

/** The figures of entries that are all at hand. */
export function figuresOf(
  entries: readonly {
    themes: readonly Theme[];
    kind: PartnershipKind;
    countries: readonly string[];
    reach: Reach;
  }[],
): Figures {
  return {
    total: entries.length,
    themes: counted(entries.flatMap((entry) => entry.themes)),
    kinds: counted(entries.map((entry) => entry.kind)),
    countries: counted(entries.flatMap((entry) => entry.countries)),
    reach: counted(entries.map((entry) => entry.reach)),
  };
}

function counted<Value extends string>(values: readonly Value[]): Count<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || byValue(a, b));
}

const byValue = (a: Count, b: Count) => (a.value < b.value ? -1 : 1);
