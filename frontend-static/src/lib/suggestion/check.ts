import type { ListDraft, ListField } from './organisation.ts';

/** A suggestion as it is being written. */
export interface Draft extends ListDraft {
  name: string;
  summary: string;
  kind: string;
  themes: string[];
  countries: string[];
  worldwide: boolean;
  sourceUrl: string;
  email: string;
}

/** A field of a suggestion. */
export type Field = 'name' | 'summary' | 'kind' | 'themes' | 'countries' | ListField | ContactField;

/** The fewest and most of what is asked for: the room's own, which the page says. */
export interface Bounds<Longest extends string> {
  readonly longest: Readonly<Record<Longest, number>>;
  readonly shortest: Readonly<Record<'name' | 'summary' | 'otherName', number>>;
  readonly mostCountries: number;
}

/** How many characters a text has, as people count them. */
export const length = (text: string) => [...text.trim()].length;

/** The fields that the partners' room would refuse, in the order of the form. The room has the last word. */
export function wrongFields(
  draft: Draft,
  { longest, shortest, mostCountries }: Bounds<'name' | 'summary' | 'email'>,
): Field[] {
  const wrong: Record<Exclude<Field, ContactField>, boolean> = {
    name: length(draft.name) < shortest.name || length(draft.name) > longest.name,
    summary: length(draft.summary) < shortest.summary || length(draft.summary) > longest.summary,
    kind: draft.kind === '',
    themes: draft.themes.length === 0,
    countries: draft.countries.length > mostCountries,
    ...wrongLists(draft, shortest.otherName, longest.name),
  };
  return [
    ...(Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field]),
    ...wrongContact(draft, { longest }),
  ];
}

/** Whether lists of a new entry are wrong: a name is too short or too long, or nobody said what a relation is. */
export function wrongLists(
  { otherNames, relations }: Readonly<ListDraft>,
  least: number,
  most: number,
): Record<ListField, boolean> {
  return {
    otherNames: otherNames.some(({ text }) => length(text) < least || length(text) > most),
    relations: relations.some(({ kind }) => !kind),
  };
}

/** Where it can be checked, and whom the secretariat may ask. */
export type ContactField = 'sourceUrl' | 'email';

/** The fields of these that the room would refuse. */
export function wrongContact(
  { sourceUrl, email }: Readonly<Record<ContactField, string>>,
  { longest }: { readonly longest: { readonly email: number } },
): ContactField[] {
  const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const wrong: Record<ContactField, boolean> = {
    sourceUrl: !isWebAddress(sourceUrl.trim()),
    email: !address || length(email) > longest.email,
  };
  return (Object.keys(wrong) as ContactField[]).filter((field) => wrong[field]);
}

/** What a form says of what the room refuses. */
export interface Texts<Name extends string> {
  readonly errors: Readonly<Record<Name, string>>;
  /** Of the whole, by its code. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Of a field of an organisation that is part of what is sent. */
  readonly within?: Readonly<Record<string, string>>;
  /** Of the whole, for whatever nobody foresaw, with a place for its code. */
  readonly refused: string;
}

/** Why the room refused, each at its field or of the whole. What the server says is for developers, in English. */
export function refusedFor<Name extends string>(
  refusals: readonly { readonly code: string; readonly field?: readonly string[] | null }[],
  text: Texts<Name>,
): { id?: string; text: string }[] {
  const names = Object.keys(text.errors) as Name[];
  return refusals.map(({ code, field }) => {
    const path = field?.[0] === 'input' ? field.slice(1) : (field ?? []);
    const deep = path.length > 1 ? text.within?.[path.at(-1)!] : undefined;
    if (deep) return { id: path.join('-'), text: text.refusals[code] ?? deep };
    const id = names.find((name) => path[0] === name);
    if (id) return { id, text: text.errors[id] };
    return { text: text.refusals[code] ?? text.refused.replace('{code}', code) };
  });
}

/** Whether a text is the full address of a page. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}
