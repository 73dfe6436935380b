import { allRegisters } from '#lib/directory/entry/registers.ts';
import type { ExternalRegister } from '#lib/graphql/generated/partners-suggestion.ts';
import type { Link, OtherName } from './correction.ts';

/** An organisation that the directory does not have, as it is being written. */
export interface OrganisationDraft {
  name: string;
  kind: string;
  country: string;
  place: string;
  websiteUrl: string;
  /** What other registers call it; empty where nobody says. */
  ids: Record<ExternalRegister, string>;
  acronym: string;
  industries: string[];
  otherNames: OtherName[];
  relations: Link[];
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
  | 'otherNames'
  | 'relations'
  | 'role'
  | 'organisation';

/** Those of them that a correction has, too. */
export type ListField = 'acronym' | 'otherNames' | 'relations';

/** The fewest and most of what is asked for of an organisation. */
export interface OrganisationBounds {
  readonly least: number;
  readonly most: number;
  readonly place: number;
  readonly acronym: number;
}

export const emptyOrganisation = (): OrganisationDraft => ({
  ...{ name: '', kind: '', country: '', place: '', websiteUrl: '' },
  ids: { ROR: '', WIKIDATA: '', LEI: '', ISNI: '', GLOBAL_COMPACT: '' },
  ...{ acronym: '', industries: [], otherNames: [], relations: [] },
});

/** What is sent of the identifiers in other registers. */
export function idsOf(ids: OrganisationDraft['ids']) {
  return allRegisters
    .map((register) => ({ register, value: ids[register].trim() }))
    .filter(({ value }) => value !== '');
}

/** The identifier of a control, by the path that the server gives of what it holds. */
export const controlOf = (...path: readonly (string | number)[]) => path.join('-');
