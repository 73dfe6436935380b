/** What the board finds, page by page, and what of it is ticked. */
import { SvelteMap } from 'svelte/reactivity';
import { ask } from '#lib/graphql/client.ts';
import {
  NominationBoardDocument,
  type BoardFilter,
  type BoardOrder,
} from '#lib/graphql/generated/secretariat.ts';
import { PageRequest } from '#lib/limits.ts';
import type { Trouble } from '#lib/rooms/trouble.ts';
import { Paged } from '../paged.svelte.ts';
import { fitOf, type BoardSearch } from './search.ts';
import type { Row } from './several/ticked.ts';

export class Found {
  /** The words that are sought. */
  text = $state('');
  total = $state<number | null>(null);
  /** What several acts are on; of another list it would be on what nobody sees. */
  readonly ticked = new SvelteMap<string, Row>();
  readonly list: Paged<Row>;
  /** What is asked for, as a text: another one is another list. */
  readonly asked = $derived(JSON.stringify([this.fit, this.order]));

  constructor(
    private readonly search: () => BoardSearch,
    meet: (error: unknown) => Trouble,
  ) {
    this.list = new Paged<Row>(async (after) => {
      const { asked } = this;
      const board = await page(this.fit, this.order, 25, after);
      // Of what is asked for by now; the list looks at no other answer either.
      if (asked === this.asked) this.total = board.total;
      return board;
    }, meet);
  }

  get fit(): BoardFilter {
    return fitOf(this.search(), this.text);
  }

  get order(): BoardOrder {
    return this.search().order;
  }

  get isNarrowed(): boolean {
    return Object.values(this.fit).some(Boolean);
  }

  /** Reads what is asked for by now. */
  async anew(): Promise<void> {
    this.total = null;
    this.ticked.clear();
    await this.list.first();
  }

  /**
   * What was changed stays where it is in the list, which may be far down, and between those that were before and after it; the
   * list is read anew when another is chosen.
   */
  change(changed: (row: Row) => Row): void {
    this.list.change(changed);
    for (const row of this.ticked.values()) this.ticked.set(row.id, changed(row));
  }

  /** The same of some that are read again. */
  async refresh(ids: readonly string[]): Promise<void> {
    const { edges } = await page({ text: '', ids: [...ids] }, this.order, PageRequest.MOST);
    this.change((row) => edges.find(({ node }) => node.id === row.id)?.node ?? row);
  }

  /** What was found, so many at most, one page of it when it is its turn; nothing once something else is looked for. */
  readonly all = async (most: number, turn?: () => Promise<void>): Promise<readonly Row[]> => {
    const { asked, fit, order } = this;
    const rows: Row[] = [];
    let after: string | null | undefined;
    do {
      await turn?.();
      const { edges, pageInfo } = await page(fit, order, PageRequest.MOST, after);
      rows.push(...edges.map(({ node }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after && rows.length < most && asked === this.asked);
    return asked === this.asked ? rows.slice(0, most) : [];
  };
}

async function page(fit: BoardFilter, order: BoardOrder, first: number, after?: string | null) {
  return (await ask('secretariat', NominationBoardDocument, { fit, order, first, after })).board;
}
