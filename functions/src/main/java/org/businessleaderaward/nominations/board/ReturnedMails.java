package org.businessleaderaward.nominations.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.People;
import org.businessleaderaward.nominations.rows.Recent;

/** Mails that came back, of all nominations of an edition, kept in memory as their rows are. */
final class ReturnedMails {
  private final Recent<People.Returned, Map<String, List<ReturnedMail>>> recent;

  ReturnedMails(People people) {
    this.recent =
        new Recent<>(
            people::returned,
            new Recent.Kind<>(
                People.Returned::person,
                noted -> noted.at().toEpochMilli(),
                People.Returned::place),
            () -> ReturnedMails::byNomination);
  }

  /** By nomination, the nominator before the nominee; nothing of one whose mails are taken now. */
  Map<String, List<ReturnedMail>> of(String edition, Instant now) {
    return recent.of(edition, now);
  }

  private static Map<String, List<ReturnedMail>> byNomination(Collection<People.Returned> noted) {
    return noted.stream()
        .filter(one -> one.state() != null && one.state().isBack())
        .sorted(Comparator.comparing(People.Returned::role))
        .collect(groupingBy(People.Returned::subject, mapping(ReturnedMails::mail, toList())));
  }

  private static ReturnedMail mail(People.Returned one) {
    return new ReturnedMail(one.role(), Objects.requireNonNull(one.state()), one.at());
  }
}
