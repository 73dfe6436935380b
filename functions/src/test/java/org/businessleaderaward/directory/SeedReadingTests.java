package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;

/** What the report says and a hasty reading of it gets wrong, each by its paragraph. */
class SeedReadingTests {
  private static final String UN_GIFT = "organisation-un-gift-w";
  private static final String UNODC = "organisation-unodc-6";
  private static final String COMMITTEE = "organisation-un-gift-steering-committee-f";
  private static final String PROGRAMMES = "partnership-joint-programmes-4";

  private final Map<String, Entry> entries =
      DirectorySeed.read().stream().collect(Collectors.toMap(Entry::id, Function.identity()));

  /** Paragraph 31: "a organisé au Caire". */
  @Test
  void theResearchersMetInEgypt() {
    var meeting = partnership("partnership-cairo-researchers-meeting-a");
    assertThat(meeting.countries()).containsExactly("EG");
    assertThat(paragraphsOf(meeting, Source.Statement.COUNTRIES)).containsExactly(31);
  }

  /** Paragraph 7: "le Forum de Vienne", and nobody who held it. */
  @Test
  void theViennaForumWasInAustriaAndNoRoleInItIsSaid() {
    var forum = partnership("partnership-vienna-forum-t");
    assertThat(forum.countries()).containsExactly("AT");
    assertThat(forum.participants()).isEmpty();
  }

  /** Paragraph 13: the pictures of both phases are at the partners' disposal. */
  @Test
  void thePhotographsHaveNoEnd() {
    var photographs = partnership("partnership-child-trafficking-photographs-q");
    assertThat(photographs.startedOn()).isNotNull();
    assertThat(photographs.endedOn()).isNull();
  }

  /** Paragraph 14: the artist joined both to help. */
  @Test
  void bothThatTheArtistJoinedRunTheTherapyInGulu() {
    var therapy = partnership("partnership-gulu-art-therapy-u");
    assertThat(therapy.participants())
        .extracting(Participant::role)
        .containsExactly(OrganisationRole.LEAD, OrganisationRole.LEAD);
  }

  /** Paragraph 15: "au Siège de l'Organisation des Nations Unies à New York". */
  @Test
  void theChildrenOfGuluWereShownInNewYorkAndUnodcIsNotSaidToLead() {
    var exhibition = partnership("partnership-welcome-to-gulu-4");
    assertThat(exhibition.countries()).containsExactly("UG", "US");
    assertThat(paragraphsOf(exhibition, Source.Statement.COUNTRIES)).containsExactly(14, 15);
    assertThat(exhibition.participants())
        .extracting(Participant::organisation)
        .doesNotContain(UNODC);
  }

  /** Paragraph 45: "l'hôtel Hilton de Vienne". */
  @Test
  void theHiltonOfViennaIsInAustria() {
    assertThat(organisation("organisation-hilton-vienna-p").country()).isEqualTo("AT");
  }

  /** Paragraph 53 dates the first call, and not the award, which was there before. */
  @Test
  void theAwardIsNotSaidToBeginWithItsFirstCall() {
    var award = partnership("partnership-business-leaders-award-p");
    assertThat(award.startedOn()).isNull();
    for (var language : Language.values()) {
      assertThat(award.summary().in(language)).contains("2010").containsPattern("(?<!\\d)1(?!\\d)");
    }
  }

  /** Paragraph 61 names both for the programmes, "comme", and for none of them alone. */
  @Test
  void unhcrAndUnifemTakePartInTheJointProgrammesTogether() {
    assertThat(partnership(PROGRAMMES).participants())
        .extracting(Participant::organisation)
        .contains("organisation-unhcr-1", "organisation-unifem-1");
    var each =
        entries.values().stream()
            .filter(Partnership.class::isInstance)
            .map(Partnership.class::cast)
            .filter(p -> p.id().startsWith("partnership-joint-programme-"))
            .toList();
    assertThat(each).hasSize(6);
    for (var programme : each) {
      assertThat(programme.relations())
          .extracting(Relation::kind, Relation::to)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Relation.Kind.PART_OF, PROGRAMMES));
      assertThat(programme.participants())
          .extracting(Participant::organisation)
          .doesNotContain("organisation-unhcr-1", "organisation-unifem-1");
      assertThat(programme.summary().in(Language.EN)).doesNotContain("UNHCR", "UNIFEM");
      assertThat(roleOf(programme, UN_GIFT)).isEqualTo(OrganisationRole.LEAD);
      assertThat(roleOf(programme, COMMITTEE)).isEqualTo(OrganisationRole.PARTNER);
    }
  }

  /** Paragraph 3: "le programme conjoint que UN.GIFT met en œuvre en Serbie". */
  @Test
  void theProgrammeInSerbiaIsUnderWayWithMoneyOfBelgiumAndSwitzerland() {
    var serbia = partnership("partnership-joint-programme-serbia-b");
    assertThat(serbia.summary().in(Language.EN)).startsWith("Under way").doesNotContain("prepar");
    for (var giver :
        new String[] {
          "organisation-government-of-belgium-z", "organisation-government-of-switzerland-c"
        }) {
      assertThat(roleOf(serbia, giver)).isEqualTo(OrganisationRole.SUPPORTER);
    }
    assertThat(serbia.sources()).extracting(Source::paragraph).contains(3);
  }

  private Partnership partnership(String id) {
    return (Partnership) java.util.Objects.requireNonNull(entries.get(id), id);
  }

  private Organisation organisation(String id) {
    return (Organisation) java.util.Objects.requireNonNull(entries.get(id), id);
  }

  private static java.util.List<Integer> paragraphsOf(Entry entry, Source.Statement statement) {
    return entry.sources().stream()
        .filter(each -> each.statements().isEmpty() || each.statements().contains(statement))
        .map(Source::paragraph)
        .toList();
  }

  private static OrganisationRole roleOf(Partnership partnership, String organisation) {
    return partnership.participants().stream()
        .filter(each -> each.organisation().equals(organisation))
        .findFirst()
        .orElseThrow()
        .role();
  }
}
