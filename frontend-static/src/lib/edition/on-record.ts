import text from '../../../../graphql-schema/operations/public/EditionOnRecord.graphql?raw';
import type { Document } from '#lib/graphql/client.ts';
import type {
  EditionOnRecordQuery,
  EditionOnRecordQueryVariables,
} from '#lib/graphql/generated/public.ts';

/** What the page of an edition asks. Only that page carries it, and not what all public pages share. */
export const editionOnRecord: Document<EditionOnRecordQuery, EditionOnRecordQueryVariables> = {
  toString: () => text,
};
