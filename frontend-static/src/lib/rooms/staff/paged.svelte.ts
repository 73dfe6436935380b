/** A list that is read page by page. */
import { troubleOf, type Trouble } from '../trouble.ts';
import type { ConnectionPage } from '../pages.ts';

const idOf = (node: unknown): unknown =>
  typeof node === 'object' && node !== null && 'id' in node ? node.id : undefined;

export class Paged<Node> {
  nodes = $state.raw<readonly Node[]>([]);
  more = $state(false);
  busy = $state(false);
  /** Whether the first page has come. */
  loaded = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  private after: string | null = null;
  private turn = 0;

  constructor(
    private readonly page: (after: string | null) => Promise<ConnectionPage<Node>>,
    private readonly meet: (error: unknown) => Trouble = troubleOf,
  ) {}

  /** Reads the first page; an answer that comes after a later question is not looked at. */
  async first(): Promise<void> {
    this.after = null;
    await this.read(true);
  }

  async next(): Promise<void> {
    await this.read(false);
  }

  /** Puts something else in the place of what has changed, and keeps what was read. */
  change(change: (node: Node) => Node): void {
    this.nodes = this.nodes.map(change);
  }

  /** Takes one out that is done with: the others stay as they were read, and more come when none is left. */
  async without(done: Node): Promise<void> {
    this.nodes = this.nodes.filter((node) => node !== done);
    if (this.nodes.length === 0 && this.more) await this.first();
  }

  /** Whether one came with a page before: what moves on in the list meanwhile comes again. */
  private has(node: Node): boolean {
    const id = idOf(node);
    return id !== undefined && this.nodes.some((known) => idOf(known) === id);
  }

  private async read(anew: boolean): Promise<void> {
    const turn = ++this.turn;
    this.busy = true;
    this.trouble = null;
    try {
      const { edges, pageInfo } = await this.page(this.after);
      if (turn !== this.turn) return;
      const nodes = edges.map(({ node }) => node);
      this.nodes = anew ? nodes : [...this.nodes, ...nodes.filter((node) => !this.has(node))];
      this.more = pageInfo.hasNextPage;
      this.after = pageInfo.endCursor ?? null;
      this.loaded = true;
    } catch (error) {
      if (turn !== this.turn) return;
      this.trouble = this.meet(error);
      // What is shown then belongs to another question; what was read before more was asked for stays.
      if (anew) this.nodes = [];
    } finally {
      if (turn === this.turn) this.busy = false;
    }
  }
}
