package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/**
 * The public room's schema keeps what the last release promised: {@code
 * graphql-schema/released/public.graphql} is its copy, which a release replaces.
 */
class ReleasedSchemaTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void addsToTheReleasedSchemaAndTakesNothingAway() throws IOException {
    var released =
        parse(
            Files.readString(ProjectRoot.find().resolve("graphql-schema/released/public.graphql")));
    var now = RoomSchema.types(Room.PUBLIC, new RoomWiring());
    assertThat(SchemaPromises.broken(released, now, LocalDate.now(ZoneOffset.UTC))).isEmpty();
  }

  @Test
  void seesEverythingThatWouldBreakAClient() {
    var before =
        """
        type Query { a(x: Int, y: Kind): T! b(i: I, k: Kind): [T!]! gone: Int }
        type T { id: ID! name: String! }
        enum Kind { ONE TWO }
        input I { x: Int }
        """;
    var after =
        """
        type Query { a(x: Int!, z: Int!): T b(i: I, k: Kind): [T] }
        type T { id: ID! name: Int! }
        enum Kind { ONE }
        input I { x: Int! y: Int! }
        """;
    assertThat(SchemaPromises.broken(parse(before), parse(after), TODAY))
        .containsExactlyInAnyOrder(
            "Query.gone is gone",
            "Query.a: T! became T",
            "Query.b: [T!]! became [T]",
            "Query.a(x): Int became Int!",
            "Query.a(y) is gone",
            "Query.a(z) is new and must be given",
            "T.name: String! became Int!",
            "Kind.TWO is gone",
            "I.x: Int became Int!",
            "I.y is new and must be given");
  }

  @Test
  void takesWhatOnlyAdds() {
    var before = "type Query { a(x: Int!): Int b: T } type T { id: ID } enum Kind { ONE }";
    var after =
        """
        type Query { a(x: Int, y: Int, z: Int! = 1): Int! b: T! c: Kind }
        type T { id: ID! name: String } enum Kind { ONE TWO } input I { x: Int! }
        """;
    assertThat(SchemaPromises.broken(parse(before), parse(after), TODAY)).isEmpty();
  }

  @Test
  void letsADeprecatedFieldGoAfterItsDateOnly() {
    var before =
        "type Query { a: Int b: Int @deprecated(reason: \"Use a. Goes after 2026-11-24.\") }";
    var after = "type Query { a: Int }";
    assertThat(SchemaPromises.broken(parse(before), parse(after), TODAY)).isEmpty();
    assertThat(SchemaPromises.broken(parse(before), parse(after), TODAY.minusDays(2)))
        .containsExactly("Query.b is gone");
  }

  @Test
  void wantsADateAtLeastThreeMonthsOffOfWhatIsNewlyDeprecated() {
    var before = "type Query { a: Int b: Int c: Int }";
    var after =
        """
        type Query {
          a: Int @deprecated(reason: "Use c. Goes after 2027-02-25.")
          b: Int @deprecated(reason: "Use c. Goes after 2027-02-24.")
          c: Int @deprecated
        }
        """;
    assertThat(SchemaPromises.broken(parse(before), parse(after), TODAY))
        .containsExactlyInAnyOrder(
            "Query.b is deprecated without a date three months off",
            "Query.c is deprecated without a date three months off");
  }

  private static TypeDefinitionRegistry parse(String text) {
    var types = new SchemaParser().parse(text);
    SchemaReach.prune(types, java.util.List.of());
    return types;
  }
}
