package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fixtures.ChoosesGenerator;
import fixtures.DrawsAgain;
import fixtures.DrawsByMath;
import fixtures.HashesItself;
import fixtures.OpensTable;
import fixtures.PrintsLine;
import fixtures.ReadsTime;
import fixtures.ScansTable;
import fixtures.WaitsForEver;
import fixtures.WritesKey;
import fixtures.advisory.JudgesWithoutConsent;
import fixtures.domain.KnowsGraphQl;
import fixtures.domain.KnowsItsParent;
import fixtures.stored.PublicItem;
import fixtures.stored.SurprisedItem;
import fixtures.util.Anything;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {
  static Stream<Arguments> rules() {
    return Stream.of(
        rule(
            "domains are plain Java", ArchitectureRules.DOMAINS_ARE_PLAIN_JAVA, KnowsGraphQl.class),
        rule(
            "domains import nothing of their module",
            ArchitectureRules.DOMAINS_IMPORT_NOTHING_OF_THEIR_MODULE,
            KnowsItsParent.class),
        rule("nothing scans", ArchitectureRules.NOTHING_SCANS, ScansTable.class),
        rule(
            "keys are written in one place",
            ArchitectureRules.KEYS_ARE_WRITTEN_IN_ONE_PLACE,
            WritesKey.class),
        rule(
            "nothing is judged without consent",
            ArchitectureRules.NOTHING_IS_JUDGED_WITHOUT_CONSENT,
            JudgesWithoutConsent.class),
        rule(
            "time comes from the clock",
            ArchitectureRules.TIME_COMES_FROM_THE_CLOCK,
            ReadsTime.class),
        rule("nothing prints", ArchitectureRules.NOTHING_PRINTS, PrintsLine.class),
        rule(
            "items stay in their module",
            ArchitectureRules.ITEMS_STAY_IN_THEIR_MODULE,
            PublicItem.class),
        rule(
            "packages are named for what they do",
            ArchitectureRules.PACKAGES_ARE_NAMED_FOR_WHAT_THEY_DO,
            Anything.class),
        rule(
            "packages are null-marked", ArchitectureRules.PACKAGES_ARE_NULL_MARKED, Anything.class),
        rule(
            "hashes come from one place",
            ArchitectureRules.HASHES_COME_FROM_ONE_PLACE,
            HashesItself.class),
        rule(
            "clients of AWS have limits",
            ArchitectureRules.CLIENTS_OF_AWS_HAVE_LIMITS,
            WaitsForEver.class),
        rule(
            "chance is in no snapshot",
            ArchitectureRules.CHANCE_IS_IN_NO_SNAPSHOT,
            DrawsAgain.class),
        rule(
            "nothing draws by Math", ArchitectureRules.CHANCE_IS_IN_NO_SNAPSHOT, DrawsByMath.class),
        rule(
            "the platform chooses the generator",
            ArchitectureRules.CHANCE_IS_IN_NO_SNAPSHOT,
            ChoosesGenerator.class),
        rule(
            "tables are opened in one place",
            ArchitectureRules.TABLES_ARE_OPENED_IN_ONE_PLACE,
            OpensTable.class),
        rule(
            "stored names are read in one place",
            ArchitectureRules.STORED_NAMES_ARE_READ_IN_ONE_PLACE,
            SurprisedItem.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theCodeKeepsTheRule(ArchRule rule) {
    assertThatCode(() -> rule.check(ProjectClasses.ALL)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleFindsTheClassThatBreaksIt(ArchRule rule, Class<?> breaking) {
    var fixture = new ClassFileImporter().importClasses(breaking);
    assertThatThrownBy(() -> rule.check(fixture))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(breaking.getSimpleName());
  }

  private static Arguments rule(String name, ArchRule rule, Class<?> breaking) {
    return arguments(named(name, rule), breaking);
  }
}
