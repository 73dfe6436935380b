import type { RelationKind } from '#lib/graphql/generated/public-partnership-entry.ts';
import { m } from '#lib/paraglide/messages.js';
import { isTag } from './tags.ts';

const words: Record<RelationKind, () => string> = {
  PART_OF: m.relation_PART_OF,
  FOLLOWS: m.relation_FOLLOWS,
  REPLACES: m.relation_REPLACES,
};

/** How one entry may stand to another, in the order of the schema. */
export const allRelations = Object.keys(words) as RelationKind[];

/** How an entry stands to another, in words. */
export function relationName(kind: RelationKind): string {
  if (import.meta.env.SSR && isTag(kind)) return kind;
  return words[kind]();
}
