/** The table of nominations as a file has it, in the language of the page, part after part. */
import { ask } from '#lib/graphql/client.ts';
import {
  BoardTableDocument,
  type BoardTableQueryVariables,
} from '#lib/graphql/generated/secretariat.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { withoutHeading } from './ticked.ts';

export type Wanted = BoardTableQueryVariables;

/**
 * What fits each of these, one after the other, under one heading, with the mark of its encoding, without which spreadsheets take it for
 * another. The board gives as much of one at once as it has room for, and says where it goes on; no more of it is held here.
 */
export async function* tableOf(
  fits: readonly Wanted['fit'][],
  order: Wanted['order'],
  options?: Parameters<typeof ask>[3],
): AsyncGenerator<string> {
  let isFirst = true;
  for (const fit of fits) {
    let after: string | null | undefined;
    do {
      const language = languageOf(getLocale());
      const wanted = { fit, order, language, after };
      const { boardTable } = await ask('secretariat', BoardTableDocument, wanted, options);
      const { text, next } = boardTable;
      if (isFirst) yield `\uFEFF${text}`;
      else yield after ? text : withoutHeading(text);
      isFirst = false;
      after = next;
    } while (after);
  }
}

/** How many lines end in a part of a table; what stands within quotation marks ends none. */
export function linesIn(text: string): number {
  const ends = text.match(/"(?:[^"]|"")*"|\r\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length;
}
