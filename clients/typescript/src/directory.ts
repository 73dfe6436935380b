import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { RefusedError, TooManyRequestsError, UnavailableError } from './errors.js';

/** An operation with the types of its answer and its variables, as the build makes it from the schema. */
export type Document<Answer, Variables> = DocumentTypeDecoration<Answer, Variables> & {
  toString(): string;
};

/** A page of a list. */
export interface Page<Item> {
  nodes: readonly Item[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface Options {
  /** A partner's key, which gives more points a minute and longer lists of names. */
  key?: string;
  /** Takes the place of the global `fetch`. */
  fetch?: typeof fetch;
}

interface Body<Answer> {
  data?: Answer | null;
  errors?: readonly {
    message: string;
    extensions?: { code?: string; requestId?: string };
  }[];
  extensions?: { requestId?: string; cost?: { requested?: number } };
}

/** Longer ones are not for addresses: what stands between may cut them. */
const LONGEST_ADDRESS = 4_000;

const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** The directory of an award's site. */
export class Directory {
  readonly #site: string;
  readonly #key: string | undefined;
  readonly #fetch: typeof fetch;
  readonly #hashes = new Map<string, Promise<string>>();

  /**
   * The directory of a site.
   *
   * @param site its address, such as `https://award.example`
   */
  constructor(site: string, { key, fetch: fetcher = fetch }: Options = {}) {
    this.#site = site.replace(/\/+$/, '');
    this.#key = key;
    this.#fetch = (...request) => fetcher(...request);
  }

  /**
   * Sends an operation and gives its answer, whole. Without a key it is named by its hash in the address of a GET, so that caches know it.
   *
   * @throws RefusedError when it is refused
   * @throws TooManyRequestsError when it is one too many
   * @throws UnavailableError when there is no answer, or a fault
   */
  async ask<Answer, Variables>(
    document: Document<Answer, Variables>,
    variables: NoInfer<Variables>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const query = document.toString().replace(/\s+/g, ' ').trim();
    if (this.#key !== undefined) {
      return this.#send<Answer>('/graphql/keyed', { query, variables }, signal);
    }
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: await this.#hash(query) },
    };
    const parameters = new URLSearchParams({
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    });
    const address = `/graphql?${parameters}`;
    try {
      if (address.length <= LONGEST_ADDRESS) {
        return await this.#send<Answer>(address, undefined, signal);
      }
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'PERSISTED_QUERY_NOT_FOUND')
        throw error;
    }
    return this.#send<Answer>('/graphql', { query, variables, extensions }, signal);
  }

  /**
   * Every item of a list, page by page.
   *
   * @param page finds the list in an answer, such as `(answer) => answer.partnerships`
   */
  async *all<Answer, Variables extends { after?: unknown }, Item>(
    document: Document<Answer, Variables>,
    variables: NoInfer<Variables>,
    page: (answer: Answer) => Page<Item>,
    signal?: AbortSignal,
  ): AsyncGenerator<Item, void, undefined> {
    let after = variables.after;
    for (;;) {
      const { nodes, pageInfo } = page(await this.ask(document, { ...variables, after }, signal));
      yield* nodes;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }

  async #send<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
    let response: Response;
    let answer: Body<Answer>;
    try {
      response = await this.#fetch(this.#site + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          accept: ACCEPT,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(this.#key === undefined ? {} : { 'x-api-key': this.#key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      });
      // What stands between may refuse one request too many in words of its own.
      answer = response.status === 429 ? await bodyOrNone(response) : await bodyOf(response);
    } catch (error) {
      signal?.throwIfAborted();
      throw new UnavailableError('the directory gave no answer', '', error);
    }
    const [error] = answer.errors ?? [];
    const requestId =
      error?.extensions?.requestId ??
      answer.extensions?.requestId ??
      response.headers.get('x-request-id') ??
      '';
    if (response.status === 429) {
      const wait = secondsUntil(response.headers.get('retry-after'));
      throw new TooManyRequestsError(error?.message ?? 'too many requests', requestId, wait);
    }
    if (error) {
      const code = error.extensions?.code ?? 'INTERNAL_ERROR';
      throw code === 'INTERNAL_ERROR' || code === 'UNAVAILABLE'
        ? new UnavailableError(error.message, requestId)
        : new RefusedError(code, error.message, requestId, answer.extensions?.cost?.requested);
    }
    if (!answer.data) throw new UnavailableError('an answer without data', requestId);
    return answer.data;
  }

  #hash(query: string): Promise<string> {
    let hash = this.#hashes.get(query);
    if (!hash) {
      hash = sha256(query);
      this.#hashes.set(query, hash);
    }
    return hash;
  }
}

async function bodyOf<Answer>(response: Response): Promise<Body<Answer>> {
  return (await response.json()) as Body<Answer>;
}

async function bodyOrNone<Answer>(response: Response): Promise<Body<Answer>> {
  const body: unknown = await response.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Body<Answer>) : {};
}

/** For how many seconds to wait by `Retry-After`, which has them or a date (RFC 9110); 1 where it says neither. */
function secondsUntil(retryAfter: string | null): number {
  const wait = /^\d+$/.test(retryAfter ?? '')
    ? Number(retryAfter)
    : (Date.parse(retryAfter ?? '') - Date.now()) / 1_000;
  return Number.isNaN(wait) ? 1 : Math.max(0, Math.ceil(wait));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
