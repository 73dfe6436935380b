package org.businessleaderaward.gateway;

/**
 * An answer that the gateway gives as a GraphQL error with this code. Everything else that is
 * thrown is a fault: the client sees {@code INTERNAL_ERROR}, or {@code UNAVAILABLE} for what
 * passes, and the request's id only.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What a client may be told. */
  public enum Code {
    /** No session, or one that has ended. */
    UNAUTHENTICATED,
    /** A session by a link alone, in a room that asks for a passkey first. */
    PASSKEY_NEEDED,
    /** A session, but not for this. */
    FORBIDDEN,
    /** Nothing there, or nothing that this caller may know of. */
    NOT_FOUND,
    /** An argument that cannot be right, such as a cursor of another query. */
    BAD_REQUEST,
    /** More to do than is done for one request. */
    LIMIT_EXCEEDED,
    /** Too many attempts; try again later. */
    TOO_MANY_REQUESTS
  }

  private final Code code;

  public Refusal(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
