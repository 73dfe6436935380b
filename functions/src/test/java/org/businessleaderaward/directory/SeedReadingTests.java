package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.DocumentTitles;
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

  /** Paragraphs 2 and 3: six began it; Belgium and Switzerland gave for Serbia alone. */
  @Test
  void sixOrganisationsBeganTheInitiativeAndItsDonorsAreNotThoseOfSerbia() {
    var initiative = partnership("partnership-un-gift-founders-and-donors-0");
    var byRole =
        initiative.participants().stream()
            .collect(
                Collectors.groupingBy(
                    Participant::role,
                    Collectors.mapping(Participant::organisation, Collectors.toList())));
    assertThat(byRole.get(OrganisationRole.LEAD))
        .containsExactlyInAnyOrder(
            "organisation-unicef-8",
            "organisation-ohchr-t",
            UNODC,
            "organisation-ilo-2",
            "organisation-iom-t",
            "organisation-osce-k");
    assertThat(byRole.get(OrganisationRole.SUPPORTER))
        .hasSize(8)
        .contains("organisation-unifem-1", "organisation-austrian-government-3")
        .doesNotContain(
            "organisation-government-of-belgium-z", "organisation-government-of-switzerland-c");
  }

  /** Paragraph 46: "une ancienne victime", which says nothing of a person's sex. */
  @Test
  void theFormerVictimIsNeitherManNorWoman() {
    var summary = partnership("partnership-oebb-reintegration-0").summary();
    assertThat(summary.in(Language.EN)).doesNotContainPattern("\\b(her|him|she|he)\\b");
    assertThat(summary.in(Language.RU)).doesNotContain("пострадавшей", " её ");
  }

  /** Paragraph 80: Europol's experts met, and saw what others had made. */
  @Test
  void europolHoldsAMeetingAndMakesNoTool() {
    assertThat(partnership("partnership-interpretation-tool-o").participants())
        .extracting(Participant::organisation)
        .contains("organisation-interpol-s")
        .doesNotContain("organisation-europol-x");
    var shown = partnership("partnership-interpretation-tool-presentations-1");
    assertThat(roleOf(shown, "organisation-europol-x")).isEqualTo(OrganisationRole.HOST);
    assertThat(shown.countries()).containsExactly("GH", "NL");
  }

  /** Paragraph 17: "à l'intention des médias traditionnels", of which television is but one. */
  @Test
  void theMessagesAreForTraditionalMediaAndTheActressIsHeard() {
    var words =
        Map.of(
            Language.EN, List.of("traditional media", "heard"),
            Language.FR, List.of("médias traditionnels", "entendre"),
            Language.ES, List.of("medios tradicionales", "oyen"),
            Language.RU, List.of("традиционных СМИ", "голоса актрисы"),
            Language.AR, List.of("وسائط الإعلام التقليدية", "صوت الممثلة"),
            Language.ZH, List.of("传统媒体", "声音"));
    var summary = partnership("partnership-public-service-announcements-1").summary();
    for (var language : Language.values()) {
      assertThat(summary.in(language)).contains(words.get(language));
      assertThat(summary.in(language))
          .doesNotContainIgnoringCase("televis", "télévis", "телевиз", "تلفزيون", "电视公益", "出演");
    }
  }

  /** Paragraph 23: "communautés des townships", which are not any towns. */
  @Test
  void townshipsAreTownshipsInEveryLanguage() {
    var words =
        Map.of(
            Language.EN, "townships",
            Language.FR, "townships",
            Language.ES, "townships",
            Language.RU, "тауншипах",
            Language.AR, "التاونشيب",
            Language.ZH, "township");
    var summary = partnership("partnership-iom-south-africa-assistance-v").summary();
    words.forEach((language, word) -> assertThat(summary.in(language)).contains(word));
  }

  /** Paragraph 26: "ont pris des mesures pour appliquer", which is less than to apply. */
  @Test
  void statesTookMeasuresToApplyTheProtocol() {
    var words =
        Map.of(
            Language.EN, "taken measures to apply",
            Language.FR, "pris des mesures pour appliquer",
            Language.ES, "tomado medidas para aplicar",
            Language.RU, "принявших меры для применения",
            Language.AR, "اتخذت تدابير لتطبيق",
            Language.ZH, "采取措施执行");
    var summary = partnership("partnership-global-report-0").summary();
    words.forEach((language, word) -> assertThat(summary.in(language)).contains(word));
  }

  /** Paragraph 56: "un tourisme sûr et respectueux", which respects, and is not just respected. */
  @Test
  void tourismInIndiaIsToBeRespectful() {
    var words =
        Map.of(
            Language.EN, "respectful",
            Language.FR, "respectueux",
            Language.ES, "respetuoso",
            Language.RU, "уважительного",
            Language.AR, "قائمة على الاحترام",
            Language.ZH, "尊重他人");
    var name = partnership("partnership-india-safe-tourism-code-l").name();
    words.forEach((language, word) -> assertThat(name.in(language)).contains(word));
  }

  /** Two high commissioners' offices have one short name in Arabic, and so has many an office. */
  @Test
  void noOfficeIsLeftWithoutItsNameInArabic() {
    for (var entry : entries.values()) {
      if (entry instanceof Partnership partnership) {
        assertThat(partnership.summary().in(Language.AR))
            .as(partnership.id())
            .doesNotContainPattern("المفوضية|المكتب");
      }
    }
    assertThat(partnership(PROGRAMMES).summary().in(Language.AR))
        .contains("مفوضية الأمم المتحدة لشؤون اللاجئين");
  }

  /** Paragraphs 2, 20 and 37: "(OIT)", "(OIM)", "(HCDH)", "(UIP)". */
  @Test
  void acronymsAreThoseOfTheReaderAndOfTheReport() {
    var french =
        Map.of(
            "organisation-ilo-2", "OIT",
            "organisation-iom-t", "OIM",
            "organisation-ohchr-t", "HCDH",
            "organisation-ipu-9", "UIP",
            "organisation-unodc-6", "UNODC");
    french.forEach(
        (id, acronym) -> assertThat(organisation(id).acronym(Language.FR)).isEqualTo(acronym));
    assertThat(organisation("organisation-ilo-2").acronym(Language.EN)).isEqualTo("ILO");
    assertThat(organisation("organisation-ilo-2").acronym(Language.AR)).isEqualTo("ILO");
    assertThat(organisation("organisation-ilo-2").acronym(Language.RU)).isEqualTo("МОТ");
    assertThat(organisation("organisation-eurolines-l").acronym(Language.EN)).isNull();
  }

  @Test
  void theReportHasItsTitleInEveryLanguage() {
    var report = partnership(PROGRAMMES).sources().getFirst().document();
    assertThat(DocumentTitles.in(Language.EN, report)).isEqualTo(report);
    assertThat(Stream.of(Language.values()).map(each -> DocumentTitles.in(each, report)))
        .doesNotHaveDuplicates();
    assertThat(DocumentTitles.in(Language.FR, "example.org")).isEqualTo("example.org");
  }

  private Partnership partnership(String id) {
    return (Partnership) java.util.Objects.requireNonNull(entries.get(id), id);
  }

  private Organisation organisation(String id) {
    return (Organisation) java.util.Objects.requireNonNull(entries.get(id), id);
  }

  private static List<Integer> paragraphsOf(Entry entry, Source.Statement statement) {
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
