/** What of the list of nominations is ticked, and how it is sent. */
import type { NominationBoardQuery } from '#lib/graphql/generated/secretariat.ts';
import { PageRequest } from '#lib/limits.ts';

export type Row = NominationBoardQuery['board']['edges'][number]['node'];

/** The most that are ticked at once: ten requests for each act. */
export const MOST = 10 * PageRequest.MOST;

/** In parts of as many as one request takes. */
export function parts<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / PageRequest.MOST) }, (_, part) =>
    all.slice(part * PageRequest.MOST, (part + 1) * PageRequest.MOST),
  );
}

/** A table without its first line, which names the columns. */
export const withoutHeading = (table: string) => table.slice(table.indexOf('\n') + 1);
