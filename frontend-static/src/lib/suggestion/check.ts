/** A suggestion as it is being written. */
export interface Draft {
  name: string;
  summary: string;
  kind: string;
  themes: string[];
  countries: string[];
  sourceUrl: string;
  email: string;
}

/** The fields of a suggestion, in the order of the form. */
export const fields = [
  'name',
  'summary',
  'kind',
  'themes',
  'countries',
  'sourceUrl',
  'email',
] as const satisfies (keyof Draft)[];

/** A field of a suggestion. */
export type Field = (typeof fields)[number];

/** The fields that the partners' room would refuse, in the order of the form. The room has the last word. */
export function wrongFields(draft: Draft): Field[] {
  const length = (text: string) => [...text.trim()].length;
  const wrong: Record<Field, boolean> = {
    name: length(draft.name) < 3 || length(draft.name) > 200,
    summary: length(draft.summary) < 20 || length(draft.summary) > 2000,
    kind: draft.kind === '',
    themes: draft.themes.length === 0,
    countries: draft.countries.length > 50,
    sourceUrl: !isWebAddress(draft.sourceUrl.trim()),
    email: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim()) || length(draft.email) > 254,
  };
  return fields.filter((field) => wrong[field]);
}

/** The field that a refusal of the room concerns; undefined when it concerns the whole. */
export function fieldOf(path: readonly string[] | null): Field | undefined {
  return fields.find((field) => path?.includes(field));
}

/** Whether a text is the full address of a page. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}
