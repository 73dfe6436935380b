/** Why a request came to nothing, as a page tells it. */
import { InternalError, RefusedError } from '#lib/graphql/client.ts';

export type Trouble =
  /** There is no session, or it has ended. */
  | { readonly kind: 'ENDED' }
  /** A session, but not for this. */
  | { readonly kind: 'REFUSED' }
  /** Too many attempts. */
  | { readonly kind: 'BUSY' }
  /** No answer, or none from the gateway: nobody knows whether it was done. */
  | { readonly kind: 'UNREACHABLE' }
  /** A fault of the server or of this page, with the id under which it was recorded. */
  | { readonly kind: 'FAULT'; readonly id: string };

export function troubleOf(error: unknown): Trouble {
  if (error instanceof RefusedError) {
    switch (error.code) {
      case 'UNAUTHENTICATED':
        return { kind: 'ENDED' };
      case 'FORBIDDEN':
      case 'NOT_FOUND':
        return { kind: 'REFUSED' };
      case 'TOO_MANY_REQUESTS':
        return { kind: 'BUSY' };
      default:
        return { kind: 'FAULT', id: error.requestId || error.code };
    }
  }
  if (error instanceof InternalError) return { kind: 'FAULT', id: error.requestId };
  return { kind: 'UNREACHABLE' };
}
