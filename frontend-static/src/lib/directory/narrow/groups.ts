import type { Industry, OrganisationRole } from '#lib/graphql/generated/public.ts';
import { inOrder, number } from '#lib/i18n/format.ts';
import { put } from '#lib/i18n/put.ts';

/** A filter of which several values can be chosen. */
export interface Group {
  /** As the address calls it. */
  id: string;
  legend: string;
  /** What a value is called. */
  name: (value: string) => string;
  chosen: readonly string[];
  choose: (values: string[]) => void;
  /** Those that stand before all others. */
  first?: readonly string[];
  /** How many there are of what; the values of before stay while it is asked anew. */
  counts: readonly { readonly value: string; readonly count: number }[];
}

/** A value that is chosen, and how it is given up. */
export interface Chip {
  /** Tells one from another. */
  key: string;
  text: string;
  remove: () => void;
}

/** What the filters of a list are given. */
export interface Narrowing<Asked, Facets, Text> {
  asked: Asked;
  /** What is asked for instead. */
  ask: (asked: Asked) => void;
  /** Undefined until it is known. */
  facets: Facets | undefined;
  /** What all entries have, where nothing was found. */
  all: Facets | undefined;
  /** Whether there is something to choose from, or only what is chosen. */
  open: boolean;
  /** Closes what there is to choose from, and leads to what was found. */
  close: () => void;
  /** Leads to what was found. */
  lead: () => void;
  text: Text;
}

/** What is said around the filters of a list, from the page. */
export interface NarrowText {
  close: string;
  chosen: string;
  /** With `{name}`. */
  remove: string;
  /** With `{name}` and `{count}`. */
  option: string;
  any: string;
  country: string;
  kind: string;
  industry: string;
  industries: Readonly<Record<Industry, string>>;
  sort: string;
  sortBest: string;
  sortName: string;
  sortNewest: string;
  sortVerified: string;
}

/** The same of partnerships. */
export interface PartnershipNarrowText extends NarrowText {
  theme: string;
  role: string;
  roles: Readonly<Record<OrganisationRole, string>>;
  worldwide: string;
  notStated: string;
  year: string;
  yearFrom: string;
  yearTo: string;
  yearsText: string;
  /** With `{year}`. */
  fromChosen: string;
  toChosen: string;
}

type Counts = Group['counts'];

/** What was counted, with what only others have: so that a search that finds nothing leaves something to choose from. */
export function withAll<Facets>(
  facets: Facets | undefined,
  all: Facets | undefined,
): Facets | undefined {
  if (!facets || !all) return facets;
  const others = all as Readonly<Record<string, Counts>>;
  const counted = Object.entries(facets as Readonly<Record<string, Counts>>);
  return Object.fromEntries(
    counted.map(([name, counts]) => {
      const found = new Set(counts.map(({ value }) => value));
      const more = (others[name] ?? []).filter(({ value }) => !found.has(value));
      return [name, [...counts, ...more.map(({ value }) => ({ value, count: 0 }))]];
    }),
  ) as Facets;
}

/**
 * The values to choose from, with how many there are of each, in the order of the language.
 *
 * @param shown those that were there before, by filter, which stay; to which these are added
 */
export function optionsOf(
  { id, counts, chosen, first = [], name }: Group,
  text: NarrowText,
  shown: Map<string, Set<string>>,
) {
  const counted = new Map(counts.map(({ value, count }) => [value, count]));
  const values = (shown.get(id) ?? new Set()).union(new Set([...counted.keys(), ...chosen]));
  shown.set(id, values);
  const options = [...values].map((value) => ({ value, name: name(value) }));
  const isFirst = ({ value }: { value: string }) => first.includes(value);
  return [
    ...options.filter(isFirst),
    ...inOrder(
      options.filter((option) => !isFirst(option)),
      (option) => option.name,
    ),
  ].map(({ value, name: called }) => ({
    value,
    text: put(text.option, { name: called, count: number(counted.get(value) ?? 0) }),
  }));
}

/** What is chosen of a filter. */
export function chipsOf({ id, chosen, name, choose }: Group): Chip[] {
  return chosen.map((value) => ({
    key: `${id} ${value}`,
    text: name(value),
    remove: () => choose(chosen.filter((other) => other !== value)),
  }));
}

/** The orders to choose from; that of before anybody chooses is best match first where there are words, else by name. */
export function sortsOf(words: string, text: NarrowText) {
  const lately = [
    { value: 'NEWEST', text: text.sortNewest },
    { value: 'RECENTLY_VERIFIED', text: text.sortVerified },
  ];
  return words.trim()
    ? { none: text.sortBest, options: [{ value: 'NAME', text: text.sortName }, ...lately] }
    : { none: text.sortName, options: lately };
}
