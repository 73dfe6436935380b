package org.businessleaderaward.gateway;

import java.util.List;
import java.util.function.Function;
import org.businessleaderaward.storage.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page after the Relay cursor specification.
 *
 * @param edges the nodes with their cursors
 * @param pageInfo where the page stands
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {
  /** A node with its cursor. */
  public record Edge<T>(String cursor, T node) {}

  /** Where a page stands. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  /**
   * A page of nodes.
   *
   * @param nodes the nodes in order
   * @param cursor gives a node's cursor
   * @param more whether another page follows
   * @param later whether the page was asked for with a cursor
   */
  public static <T> Connection<T> of(
      List<T> nodes, Function<T, String> cursor, boolean more, boolean later) {
    var edges = nodes.stream().map(node -> new Edge<>(cursor.apply(node), node)).toList();
    return new Connection<>(
        edges,
        new PageInfo(
            more,
            later,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor()));
  }

  /**
   * A page in either direction.
   *
   * @param more whether there are more in the direction that was asked for
   */
  public static <T> Connection<T> of(List<Edge<T>> edges, boolean more, PageWindow wanted) {
    boolean within = wanted.cursor().isPresent();
    return new Connection<>(
        List.copyOf(edges),
        new PageInfo(
            wanted.backwards() ? within : more,
            wanted.backwards() ? more : within,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor()));
  }

  /**
   * A page of what is stored.
   *
   * @throws Refusal with {@code BAD_REQUEST} when the cursor is of another connection
   */
  public static <T> Connection<T> of(Paging<T> rows, PageRequest wanted) {
    try {
      var page = rows.page(wanted.first(), wanted.after());
      return of(page.items(), rows::cursor, page.more(), wanted.after().isPresent());
    } catch (Paging.ForeignCursor e) {
      throw new Refusal(Refusal.Code.BAD_REQUEST, "after is not a cursor of this connection");
    }
  }

  /** The nodes without their cursors. */
  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The same page with other nodes. */
  public <R> Connection<R> map(Function<T, R> change) {
    return new Connection<>(
        edges.stream().map(edge -> new Edge<>(edge.cursor(), change.apply(edge.node()))).toList(),
        pageInfo);
  }
}
