/** Why the directory refuses a request as a whole. New codes may come. */
export type Code =
  | 'BAD_REQUEST'
  | 'LIMIT_EXCEEDED'
  | 'PAYLOAD_TOO_LARGE'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'VALIDATION_FAILED'
  | (string & {});

/** Whatever goes wrong between the caller and the directory. */
export class DirectoryError extends Error {
  override name = 'DirectoryError';
  /** Id by which the request is found in the directory's log; empty when there was no answer. */
  readonly requestId: string;

  constructor(message: string, requestId: string, cause?: unknown) {
    super(message, { cause });
    this.requestId = requestId;
  }
}

/** The request is wrong, or costs too much: asked again, it is refused again. */
export class RefusedError extends DirectoryError {
  override name = 'RefusedError';
  readonly code: Code;
  /** What it would have cost, where it was refused for that. */
  readonly cost: number | undefined;

  constructor(code: Code, message: string, requestId: string, cost?: number) {
    super(message, requestId);
    this.code = code;
    this.cost = cost;
  }
}

/** The caller has asked too much in this minute. */
export class TooManyRequestsError extends DirectoryError {
  override name = 'TooManyRequestsError';
  /** After how many seconds to ask again. */
  readonly retryAfter: number;

  constructor(message: string, requestId: string, retryAfter: number) {
    super(message, requestId);
    this.retryAfter = retryAfter;
  }
}

/** No answer, an overload, or a fault of the directory's: the same request may be sent again. */
export class UnavailableError extends DirectoryError {
  override name = 'UnavailableError';
}
