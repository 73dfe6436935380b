import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A room of the gateway. */
export type Room =
  | 'public'
  | 'nominations'
  | 'nominee'
  | 'partners'
  | 'organisation'
  | 'advisory'
  | 'jury'
  | 'trustee'
  | 'secretariat';

/** A document generated from an operation and the room's schema. */
export type Document<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

/** No answer, or one that is not from the gateway. The same request may be sent again. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

/** The gateway refused the request as a whole, such as `UNAUTHENTICATED`, `FORBIDDEN`, `RATE_LIMITED`. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(
    /** Stable code in upper case. */
    readonly code: string,
    message: string,
    /** Id by which the request is found in the log; empty when the gateway gave none. */
    readonly requestId: string,
  ) {
    super(message);
  }
}

/** The gateway failed, or had no time (`UNAVAILABLE`). The request's id helps whoever looks into it. */
export class InternalError extends Error {
  override name = 'InternalError';
  constructor(
    message: string,
    /** Id by which the request is found in the log; empty when the gateway gave none. */
    readonly requestId: string,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; requestId?: string } }[];
  extensions?: { requestId?: string };
}

/** What a request may be given besides its document and variables. */
export interface AskOptions {
  /** Ends the request. */
  signal?: AbortSignal;
  /** Takes the place of the browser's `fetch`. */
  fetch?: typeof fetch;
  /** Whether data is taken of which a part failed; that part is null. */
  partial?: boolean;
}

/**
 * Sends an operation to a room and gives its data, whole unless a part is enough: any error in the answer is thrown.
 *
 * The public room is asked by GET, so that answers can be cached, and without cookies.
 *
 * @throws NetworkError without an answer from the gateway
 * @throws RefusedError when the request is refused as a whole
 * @throws InternalError when the gateway fails
 */
export async function ask<Result, Variables extends Record<string, unknown>>(
  room: Room,
  document: Document<Result, Variables>,
  variables: Variables,
  options: AskOptions = {},
): Promise<Result> {
  const response = await send(room, document.toString().trim(), variables, options);
  const header = response.headers.get('x-request-id') ?? '';
  const answer = await body<Result>(response);
  const requestId = answer.extensions?.requestId ?? header;
  const error = answer.errors?.[0];
  if (error && !(options.partial && answer.data)) {
    const code = error.extensions?.code ?? 'INTERNAL_ERROR';
    const id = error.extensions?.requestId ?? requestId;
    throw code === 'INTERNAL_ERROR' || code === 'UNAVAILABLE'
      ? new InternalError(error.message, id)
      : new RefusedError(code, error.message, id);
  }
  if (!answer.data) throw new InternalError('an answer without data', requestId);
  return answer.data;
}

async function send(
  room: Room,
  query: string,
  variables: Record<string, unknown>,
  { signal, fetch: fetcher = fetch }: AskOptions,
): Promise<Response> {
  const operationName = /^(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
  const accept = 'application/graphql-response+json, application/json;q=0.9';
  try {
    if (room === 'public') {
      const parameters = new URLSearchParams({
        query: query.replace(/\s+/g, ' '),
        operationName,
        variables: JSON.stringify(variables),
      });
      return await fetcher(`/graphql?${parameters}`, {
        headers: { accept },
        credentials: 'omit',
        signal,
      });
    }
    return await fetcher(`/graphql/${room}`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify({ query, operationName, variables }),
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new NetworkError('no answer', { cause });
  }
}

async function body<Result>(response: Response): Promise<Answer<Result>> {
  let answer: unknown;
  try {
    answer = await response.json();
  } catch (cause) {
    throw new NetworkError(`answer ${response.status} cannot be read`, { cause });
  }
  if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) {
    return answer as Answer<Result>;
  }
  throw new NetworkError(`answer ${response.status} is not from the gateway`);
}
