import text from '../../../../graphql-schema/operations/public/AwardRules.graphql?raw';
import type { Document } from '#lib/graphql/client.ts';
import type { AwardRulesQuery, AwardRulesQueryVariables } from '#lib/graphql/generated/public.ts';

/** What the page of the award asks. Only that page carries it, and not what all public pages share. */
export const awardRules: Document<AwardRulesQuery, AwardRulesQueryVariables> = {
  toString: () => text,
};
