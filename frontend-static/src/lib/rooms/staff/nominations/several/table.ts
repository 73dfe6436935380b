/** The table of nominations as a file has it, part after part. */
import { ask } from '#lib/graphql/client.ts';
import {
  BoardTableDocument,
  type BoardTableQueryVariables,
} from '#lib/graphql/generated/secretariat.ts';
import { withoutHeading } from './ticked.ts';

type Wanted = BoardTableQueryVariables;

/**
 * What fits each of these, one after the other, under one heading. The board gives as much of one at once as it has room for, and says
 * where it goes on.
 */
export async function tableOf(
  fits: readonly Wanted['fit'][],
  order: Wanted['order'],
  options?: Parameters<typeof ask>[3],
): Promise<string> {
  let lines = '\uFEFF';
  for (const [index, fit] of fits.entries()) {
    let after: string | null | undefined;
    do {
      const wanted = { fit, order, after };
      const { boardTable } = await ask('secretariat', BoardTableDocument, wanted, options);
      lines += index > 0 && !after ? withoutHeading(boardTable.text) : boardTable.text;
      after = boardTable.next;
    } while (after);
  }
  return lines;
}
