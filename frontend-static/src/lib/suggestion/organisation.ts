import { allRegisters } from '#lib/directory/entry/registers.ts';
import type { ExternalRegister } from '#lib/graphql/generated/partners-suggestion.ts';
import type { Link, OtherName } from './correction.ts';

/** What else is said of a new entry of either sort, as it is being written. */
export interface ListDraft {
  industries: string[];
  otherNames: OtherName[];
  relations: Link[];
}

/** An organisation that the directory does not have, as it is being written. */
export interface OrganisationDraft extends ListDraft {
  name: string;
  kind: string;
  country: string;
  place: string;
  websiteUrl: string;
  /** What other registers call it; empty where nobody says. */
  ids: Record<ExternalRegister, string>;
  acronym: string;
}

/** A field that can be wrong, as the server calls it. */
export type OrganisationField =
  | 'name'
  | 'kind'
  | 'country'
  | 'place'
  | 'websiteUrl'
  | 'externalIds'
  | 'acronym'
  | ListField
  | 'role'
  | 'organisation';

/** Those of them that are lists of every new entry. */
export type ListField = 'otherNames' | 'relations';

/** The fewest and most of what is asked for of an organisation. */
export interface OrganisationBounds {
  readonly least: number;
  readonly most: number;
  readonly place: number;
  readonly acronym: number;
}

export const emptyLists = (): ListDraft => ({ industries: [], otherNames: [], relations: [] });

export const emptyOrganisation = (): OrganisationDraft => ({
  ...{ name: '', kind: '', country: '', place: '', websiteUrl: '' },
  ids: { ROR: '', WIKIDATA: '', LEI: '', ISNI: '', GLOBAL_COMPACT: '' },
  acronym: '',
  ...emptyLists(),
});

/** What is sent of the identifiers in other registers. */
export function idsOf(ids: OrganisationDraft['ids']) {
  return allRegisters
    .map((register) => ({ register, value: ids[register].trim() }))
    .filter(({ value }) => value !== '');
}

/** The identifier of a control, by the path that the server gives of what it holds. */
export const controlOf = (...path: readonly (string | number)[]) => path.join('-');
