package org.businessleaderaward.gateway;

/**
 * How big an operation, or a part of one, is with every fragment written out. Sums stop at a
 * ceiling, so that no nesting of fragments overflows them.
 *
 * @param fields fields
 * @param aliases fields with an alias
 * @param directives directives
 * @param depth fields nested in one another, introspection apart
 * @param introspection fields nested in one another from {@code __schema} or {@code __type} on
 * @param cost fields, those of a page's nodes counted once for each node that is asked for, and
 *     what the arguments hold
 * @param ofNames of that, what a list of names costs
 */
record OperationShape(
    long fields,
    long aliases,
    long directives,
    int depth,
    int introspection,
    long cost,
    long ofNames) {
  static final OperationShape NOTHING = new OperationShape(0, 0, 0, 0, 0, 0, 0);
  private static final long CEILING = 1_000_000_000;

  /** Two parts beside one another. */
  OperationShape beside(OperationShape other) {
    return new OperationShape(
        sum(fields, other.fields),
        sum(aliases, other.aliases),
        sum(directives, other.directives),
        Math.max(depth, other.depth),
        Math.max(introspection, other.introspection),
        sum(cost, other.cost),
        sum(ofNames, other.ofNames));
  }

  /** The same at so much more cost, of names or of anything else. */
  OperationShape withCost(long more, boolean isOfNames) {
    long much = Math.min(CEILING, more);
    return new OperationShape(
        fields,
        aliases,
        directives,
        depth,
        introspection,
        sum(cost, much),
        isOfNames ? sum(ofNames, much) : ofNames);
  }

  /** The same with so many directives more. */
  OperationShape withDirectives(int more) {
    return more == 0
        ? this
        : new OperationShape(
            fields, aliases, sum(directives, more), depth, introspection, cost, ofNames);
  }

  /** The same at the cost of so many. */
  OperationShape times(int nodes) {
    return new OperationShape(
        fields,
        aliases,
        directives,
        depth,
        introspection,
        Math.min(CEILING, cost * nodes),
        Math.min(CEILING, ofNames * nodes));
  }

  /** A field around this as its selection; what it costs itself is not counted yet. */
  OperationShape within(boolean alias, boolean meta) {
    return new OperationShape(
        sum(fields, 1),
        sum(aliases, alias ? 1 : 0),
        directives,
        meta ? 1 : sum(depth, 1),
        meta ? sum(Math.max(introspection, depth), 1) : introspection,
        cost,
        ofNames);
  }

  private static long sum(long one, long other) {
    return Math.min(CEILING, one + other);
  }

  private static int sum(int one, int other) {
    return (int) Math.min(CEILING, (long) one + other);
  }
}
