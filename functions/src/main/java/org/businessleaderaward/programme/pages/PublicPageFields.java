package org.businessleaderaward.programme.pages;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** The pages' texts in the public room, where the secretariat has written one. */
public final class PublicPageFields implements RoomFields {
  private final PageTexts texts;

  PublicPageFields(PageTexts texts) {
    this.texts = texts;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("pageText", this::text);
  }

  private @Nullable PageText text(DataFetchingEnvironment env) {
    var page = PublicPage.valueOf(Objects.requireNonNull(env.<String>getArgument("page")));
    var language = Language.orEnglish(env.getArgument("language"));
    return texts.current(page, language).filter(text -> !text.text().isEmpty()).orElse(null);
  }
}
