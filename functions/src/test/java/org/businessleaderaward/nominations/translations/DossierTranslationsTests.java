package org.businessleaderaward.nominations.translations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Dossier;
import org.businessleaderaward.nominations.domain.Statement;
import org.junit.jupiter.api.Test;

/** What readers are shown of translations. */
class DossierTranslationsTests {
  private static final Statement ON_STRATEGY = new Statement("strategy", "نص");
  private static final Statement ON_SUPPLY = new Statement("supply-chain", "نص آخر");

  @Test
  void areNoneWhereNothingIsTranslatedAndNobodyLooksUpWhatTheReaderReads() {
    assertThat(DossierTranslations.of(dossier(), () -> Set.of(Language.valueOf("NONE")))).isEmpty();
  }

  @Test
  void beginWithWhatTheReaderReadsAndLeaveOutTheLanguageOfTheOriginal() {
    var shown =
        DossierTranslations.of(
                dossier(into(Language.AR), into(Language.EN), into(Language.ES), into(Language.FR)),
                () -> Set.of(Language.FR, Language.ES))
            .orElseThrow();
    assertThat(shown.readsOriginal()).isFalse();
    assertThat(shown.all())
        .extracting(ShownTranslation::language)
        .containsExactly(Language.FR, Language.ES, Language.EN);
    assertThat(shown.all()).extracting(ShownTranslation::isRead).containsExactly(true, true, false);
  }

  @Test
  void sayThatTheReaderReadsTheOriginal() {
    var shown = DossierTranslations.of(dossier(into(Language.EN)), () -> Set.of(Language.AR));
    assertThat(shown.orElseThrow().readsOriginal()).isTrue();
  }

  @Test
  void markWhatTheNominatorChangedSinceAndLeaveOutWhatIsGone() {
    var translation =
        translation(
            Language.EN,
            TranslatedStatement.of(ON_STRATEGY, "A text"),
            TranslatedStatement.of(new Statement("supply-chain", "قديم"), "An old text"),
            TranslatedStatement.of(new Statement("gone", "نص"), "Of what is gone"),
            TranslatedStatement.of(new Statement("empty", "نص"), " "));
    assertThat(translation.beside(List.of(ON_STRATEGY, ON_SUPPLY, new Statement("empty", "نص"))))
        .containsExactly(
            new ShownStatement("strategy", "A text", false),
            new ShownStatement("supply-chain", "An old text", true));
  }

  private static Translation into(Language language) {
    return translation(language, TranslatedStatement.of(ON_STRATEGY, "In " + language));
  }

  private static Translation translation(Language language, TranslatedStatement... statements) {
    return new Translation(
        "nomination-1", language, 1, true, "", "sam", Instant.EPOCH, List.of(statements));
  }

  private static Dossier dossier(Translation... translations) {
    return new Dossier(
        "",
        "",
        "EG",
        null,
        List.of(ON_STRATEGY, ON_SUPPLY),
        List.of(),
        List.of(),
        List.of(),
        Language.AR,
        Map.of(),
        List.of(translations));
  }
}
