package org.businessleaderaward.directory.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What puts an entry's values into the words of a language, as the site's build says them
 * (frontend-static's template-words.ts): by tables, so that a date or a country is called the same
 * in every page, whoever has made it.
 */
final class PageWords {
  /** What stands between several. */
  static final String BETWEEN = " · ";

  private final JsonNode words;
  private final Map<String, String> countries = new LinkedHashMap<>();

  PageWords(JsonNode words) {
    this.words = words;
    for (var country : words.required("countries")) {
      countries.put(country.required("code").stringValue(), country.required("name").stringValue());
    }
  }

  /** A single text. */
  String text(String name) {
    return words.required(name).stringValue();
  }

  /** A name with the acronym after it. */
  String withAcronym(String name, String acronym) {
    return text("withAcronym").replace("{acronym}", acronym).replace("{name}", name);
  }

  /** A value of an enum, by the table that its kind has. */
  String of(String table, Enum<?> value) {
    return words.required(table).required(value.name()).stringValue();
  }

  String all(String table, Collection<? extends Enum<?>> values) {
    return values.stream().map(value -> of(table, value)).collect(Collectors.joining(BETWEEN));
  }

  String country(String code) {
    return countries.getOrDefault(code, code);
  }

  /** In the order of the language. */
  String countries(List<String> codes) {
    var wanted = new HashSet<>(codes);
    var known = countries.keySet().stream().filter(wanted::remove).map(this::country).toList();
    return String.join(BETWEEN, known)
        + (known.isEmpty() || wanted.isEmpty() ? "" : BETWEEN)
        + String.join(BETWEEN, wanted);
  }

  /** The page of an organisation in another register. */
  String page(ExternalId id) {
    return words.required("registerPages").required(id.register().name()).stringValue()
        + URLEncoder.encode(id.value(), UTF_8);
  }

  String number(int value) {
    var plain = Integer.toString(value);
    var grouped = words.required("grouped");
    if (value >= grouped.required("from").intValue()) {
      var by = grouped.required("by").stringValue();
      plain = plain.replaceAll("(?<=\\d)(?=(\\d{3})+$)", Matcher.quoteReplacement(by));
    }
    return inDigits(plain);
  }

  private String inDigits(String text) {
    var digits = text("digits");
    return text.chars()
        .mapToObj(c -> c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** Paragraphs of a source that is named; empty when there are none. */
  String paragraphs(List<Integer> numbers) {
    return counted("paragraphs", numbers);
  }

  /** Paragraphs as a list of entries says them, which names no source. */
  String ofReport(List<Integer> numbers) {
    return counted("report", numbers);
  }

  private String counted(String table, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    var forms = words.required(table);
    var form = forms.get(Math.min(numbers.size(), forms.size() - 1)).stringValue();
    var said = numbers.stream().map(this::number).toList();
    var before = String.join(text("between"), said.subList(0, said.size() - 1));
    return form.replace(
        "{paragraphs}", (before.isEmpty() ? "" : before + text("last")) + said.getLast());
  }

  /** A day in UTC. */
  String day(Instant at) {
    return date(new PartialDate(at.atZone(ZoneOffset.UTC).toLocalDate().toString()));
  }

  String date(PartialDate date) {
    return filled(name(date), date, date);
  }

  /** When something began and ended, as far as that is known; empty when nothing is. */
  String period(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (from != null && to != null && !from.equals(to)) {
      return range(from, to);
    }
    return Optional.ofNullable(from).or(() -> Optional.ofNullable(to)).map(this::date).orElse("");
  }

  private String range(PartialDate from, PartialDate to) {
    if (from.precision() != to.precision() || from.value().compareTo(to.value()) > 0) {
      return date(from) + " – " + date(to);
    }
    if (from.month() == null) {
      return filled("1 to", from, to);
    }
    var name = name(from) + " " + month(to);
    if (from.year() != to.year()) {
      return filled(name, from, to);
    }
    return filled(name + (month(from).equals(month(to)) ? " month" : " year"), from, to);
  }

  private static String name(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> "1";
      case MONTH -> "2 " + month(date);
      case DAY -> "3 " + month(date);
    };
  }

  private static String month(PartialDate date) {
    var month = date.month();
    return String.format(Locale.ROOT, "%02d", month == null ? 1 : month);
  }

  private String filled(String name, PartialDate from, PartialDate to) {
    return words
        .required("dates")
        .required(name)
        .stringValue()
        .replace("{y}", inDigits(Integer.toString(from.year())))
        .replace("{Y}", inDigits(Integer.toString(to.year())))
        .replace("{d}", ofMonth(from.day()))
        .replace("{D}", ofMonth(to.day()));
  }

  private String ofMonth(@Nullable Integer day) {
    return day != null && day == 1 ? text("first") : inDigits(String.valueOf(day));
  }
}
