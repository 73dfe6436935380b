import { isTag, tag } from './tags.ts';
import type { ExternalRegister } from '#lib/graphql/generated/public-organisation-entry.ts';

/* Other registers of organisations. Their names are their own and the same in every language. */

const registers: Record<ExternalRegister, { name: string; page: string }> = {
  ROR: { name: 'ROR', page: 'https://ror.org/' },
  WIKIDATA: { name: 'Wikidata', page: 'https://www.wikidata.org/wiki/' },
  LEI: { name: 'LEI', page: 'https://search.gleif.org/#/record/' },
  ISNI: { name: 'ISNI', page: 'https://isni.org/isni/' },
  GLOBAL_COMPACT: {
    name: 'UN Global Compact',
    page: 'https://unglobalcompact.org/what-is-gc/participants/',
  },
};

/** Every register, in the order in which they are shown. */
export const allRegisters = Object.keys(registers) as ExternalRegister[];

/** What a register is called. */
export function registerName(register: ExternalRegister): string {
  if (import.meta.env.SSR && isTag(register)) return register;
  return registers[register].name;
}

/** The register's page of an identifier. */
export function registerPage({
  register,
  value,
}: {
  register: ExternalRegister;
  value: string;
}): string {
  if (import.meta.env.SSR && isTag(register)) return tag('externalIds.page');
  return registers[register].page + encodeURIComponent(value);
}
