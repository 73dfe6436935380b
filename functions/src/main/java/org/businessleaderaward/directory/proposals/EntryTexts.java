package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.ExternalId.Register;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says as texts, field by field, so that two states of it can be laid side by side:
 * words in one language, codes with a space between, other names with a line each, nothing for what
 * is not on record.
 */
public final class EntryTexts {
  private EntryTexts() {}

  /** What the entry says. */
  static Map<EntryField, String> of(Entry entry, Language language) {
    var texts = new EnumMap<EntryField, String>(EntryField.class);
    texts.put(EntryField.NAME, entry.name().in(language));
    texts.put(EntryField.OTHER_NAMES, EntryLists.otherNames(entry.naming(), language));
    texts.put(EntryField.INDUSTRIES, codes(entry.industries().stream().map(Industry::name)));
    texts.put(EntryField.RELATIONS, EntryLists.relations(entry.relations()));
    switch (entry) {
      case Partnership partnership -> {
        texts.put(EntryField.SUMMARY, partnership.summary().in(language));
        texts.put(EntryField.KIND, partnership.kind().name());
        texts.put(EntryField.THEMES, codes(partnership.themes().stream().map(Theme::name)));
        texts.put(EntryField.COUNTRIES, codes(partnership.countries().stream()));
        texts.put(EntryField.WORLDWIDE, String.valueOf(partnership.worldwide()));
        texts.put(EntryField.PARTICIPANTS, EntryLists.participants(partnership.participants()));
        texts.put(EntryField.STARTED, text(partnership.startedOn()));
        texts.put(EntryField.ENDED, text(partnership.endedOn()));
      }
      case Organisation organisation -> {
        texts.put(EntryField.ACRONYM, text(organisation.acronym(language)));
        texts.put(EntryField.COUNTRIES, text(organisation.country()));
        texts.put(EntryField.ORGANISATION_KIND, organisation.kind().name());
        texts.put(EntryField.PLACE, text(organisation.place()));
        texts.put(EntryField.WEBSITE, text(organisation.websiteUrl()));
        texts.put(EntryField.EXTERNAL_IDS, externalIds(organisation.externalIds()));
      }
    }
    return texts;
  }

  /**
   * The entry with other texts.
   *
   * @param changed the fields that change, each a field that {@link #of} gives for it
   * @param source where that can be checked; it joins the entry's sources
   */
  static Entry with(
      Entry entry, Map<EntryField, String> changed, Language language, Source source, Instant now) {
    var texts = of(entry, language);
    texts.putAll(changed);
    var name = changed.get(EntryField.NAME);
    var named =
        name == null ? entry.naming() : entry.naming().with(in(entry.name(), language, name));
    var naming = EntryLists.withOtherNames(named, value(texts, EntryField.OTHER_NAMES), language);
    var relations =
        EntryLists.relations(entry.relations(), value(texts, EntryField.RELATIONS), source);
    var industries =
        codes(value(texts, EntryField.INDUSTRIES)).stream().map(Industry::valueOf).toList();
    var sources = new ArrayList<>(entry.sources());
    if (!sources.contains(source)) {
      sources.add(source);
    }
    var history = entry.history().updated(now);
    return switch (entry) {
      case Partnership before -> {
        var summary = changed.get(EntryField.SUMMARY);
        yield new Partnership(
            before.id(),
            naming,
            summary == null ? before.summary() : in(before.summary(), language, summary),
            Keyed.stored(PartnershipKind.class, value(texts, EntryField.KIND)),
            codes(value(texts, EntryField.THEMES)).stream().map(Theme::valueOf).toList(),
            industries,
            codes(value(texts, EntryField.COUNTRIES)),
            Boolean.parseBoolean(value(texts, EntryField.WORLDWIDE)),
            date(value(texts, EntryField.STARTED)),
            date(value(texts, EntryField.ENDED)),
            EntryLists.participants(
                before.participants(), value(texts, EntryField.PARTICIPANTS), source),
            relations,
            before.externalIds(),
            List.copyOf(sources),
            history);
      }
      case Organisation before ->
          new Organisation(
              before.id(),
              acronym(naming, changed.get(EntryField.ACRONYM), language),
              Keyed.stored(OrganisationKind.class, value(texts, EntryField.ORGANISATION_KIND)),
              industries,
              orNull(value(texts, EntryField.COUNTRIES)),
              orNull(value(texts, EntryField.PLACE)),
              orNull(value(texts, EntryField.WEBSITE)),
              relations,
              codes(value(texts, EntryField.EXTERNAL_IDS)).stream()
                  .map(EntryTexts::externalId)
                  .toList(),
              List.copyOf(sources),
              history);
    };
  }

  /** Codes as a field holds them, in one order. */
  public static String codes(Stream<String> codes) {
    return codes.distinct().sorted().collect(Collectors.joining(" "));
  }

  /** An id of another register as a field holds it: the register, a colon, the id. */
  private static String of(ExternalId id) {
    return id.register() + ":" + id.value();
  }

  /** Ids of other registers as a field holds them. */
  public static String externalIds(List<ExternalId> ids) {
    return codes(ids.stream().map(EntryTexts::of));
  }

  /** The same read again. */
  static ExternalId externalId(String code) {
    int colon = code.indexOf(':');
    return new ExternalId(
        Keyed.stored(Register.class, code.substring(0, colon)), code.substring(colon + 1));
  }

  static List<String> codes(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }

  /** With another acronym in a language; that of another language, which was shown, stays. */
  private static Naming acronym(Naming naming, @Nullable String acronym, Language language) {
    if (acronym == null) {
      return naming;
    }
    var others = new ArrayList<>(naming.others());
    var shown = naming.acronym(language).orElse(OtherName.acronym(""));
    boolean own = shown.language() == null || shown.language() == language;
    if (own || acronym.isEmpty()) {
      others.remove(shown);
    }
    if (!acronym.isEmpty()) {
      others.addFirst(OtherName.acronym(acronym, shown.language() == null ? null : language));
    }
    return naming.with(others);
  }

  private static LocalizedText in(LocalizedText before, Language language, String text) {
    var byLanguage = new TreeMap<>(before.byLanguage());
    byLanguage.put(language, text);
    return new LocalizedText(byLanguage);
  }

  private static String value(Map<EntryField, String> texts, EntryField field) {
    return texts.getOrDefault(field, "");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable PartialDate date(String text) {
    return text.isEmpty() ? null : new PartialDate(text);
  }
}
