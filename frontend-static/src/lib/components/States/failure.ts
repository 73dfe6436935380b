import { InternalError, RefusedError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a failed request says to a person. */
export function failureText(error: unknown): string {
  if (error instanceof InternalError && error.requestId) {
    return m.failed_internal({ id: error.requestId });
  }
  if (error instanceof InternalError) return m.failed_text();
  if (error instanceof RefusedError) return m.failed_refused({ code: error.code });
  return m.failed_network();
}
