package org.businessleaderaward.nominations.messages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.Previews;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message of the secretariat's own to those who nominate, or to nominees who have agreed,
 * each about their nomination, in a transaction and with an entry of the log of its own, whatever
 * comes of the others. The same message under one key is written once about a nomination, so that
 * what broke off can be sent again.
 */
final class WriteToSeveral {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,100}");

  private final Nominations nominations;
  private final Editions editions;
  private final People people;
  private final ConfirmedOrCounted allowed;
  private final Previews previews;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  WriteToSeveral(
      Nominations nominations,
      Editions editions,
      People people,
      ConfirmedOrCounted allowed,
      Previews previews,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.nominations = nominations;
    this.editions = editions;
    this.people = people;
    this.allowed = allowed;
    this.previews = previews;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * What is to be written.
   *
   * @param key which press it is of
   * @param reader to whom
   * @param messages one for each language of those who read it; of more, the first
   */
  record Wanted(String key, LetterReader reader, List<OwnMessage> messages) {
    Wanted {
      var each = new LinkedHashMap<Language, OwnMessage>();
      messages.forEach(message -> each.putIfAbsent(message.language(), message));
      messages = List.copyOf(each.values());
    }

    private Optional<OwnMessage> to(Person person) {
      return messages.stream().filter(one -> one.language() == person.language()).findFirst();
    }
  }

  /** Writes about nominations of the caller's edition; about none where something is wrong. */
  WriteToSeveralPayload write(Caller by, List<String> ids, Wanted wanted, Instant now) {
    var flaws = flaws(wanted);
    var edition = editions.get(by.edition());
    var stored = nominations.findSubmitted(by.edition(), ids);
    return new WriteToSeveralPayload(
        ids.stream()
            .map(
                id ->
                    new WriteToSeveralPayload.Written(
                        id,
                        flaws.isEmpty()
                            ? write(by, edition, stored.get(id), wanted, now).stream()
                                .map(NominationRefusal::userError)
                                .toList()
                            : flaws))
            .toList());
  }

  private static List<UserError> flaws(Wanted wanted) {
    return KEY.matcher(wanted.key).matches()
        ? IntStream.range(0, wanted.messages.size())
            .mapToObj(place -> wanted.messages.get(place).flaws(place))
            .flatMap(List::stream)
            .toList()
        : List.of(NominationRefusal.INVALID_KEY.at("input", "idempotencyKey"));
  }

  /** Writes about one, and says why not. */
  private Optional<NominationRefusal> write(
      Caller by, Edition edition, @Nullable Nomination about, Wanted wanted, Instant now) {
    var refusal = refusal(about, wanted.reader);
    if (refusal.isPresent()) {
      return refusal;
    }
    var nomination = Objects.requireNonNull(about);
    var person = reader(nomination, wanted.reader).orElse(null);
    if (person == null) {
      return Optional.of(NominationRefusal.UNKNOWN);
    }
    var delivery = person.delivery();
    if (delivery != null && delivery.isBack()) {
      return Optional.of(
          wanted.reader == LetterReader.NOMINEE
              ? NominationRefusal.NOT_REACHED
              : NominationRefusal.NOMINATOR_NOT_REACHED);
    }
    var message = wanted.to(person).orElse(null);
    if (message == null) {
      return Optional.of(NominationRefusal.NO_MESSAGE);
    }
    var occasion = String.join(" ", "message", wanted.key, nomination.id());
    if (allowed.heldUntil(person.id(), person.email(), occasion, now).isPresent()) {
      return Optional.of(NominationRefusal.MAILBOX_FULL);
    }
    var mail = mail(edition, nomination, wanted.reader, person, message);
    var same = String.join("\n", occasion, message.subject(), message.text());
    var to = wanted.reader.name();
    var outcome =
        transactions.commit(
            set -> {
              outbox.addOnce(set, mail, same, now);
              nominations.requireUnchanged(set, nomination);
              audit.add(
                  set, new Act(by.edition(), now, by.actor(), "MESSAGE_SENT", nomination.id(), to));
            });
    return outcome instanceof Outcome.Refused(var condition) && !condition.equals(Outbox.WRITTEN)
        ? Optional.of(NominationRefusal.CONFLICT)
        : Optional.empty();
  }

  private static Optional<NominationRefusal> refusal(
      @Nullable Nomination about, LetterReader reader) {
    if (about == null || about.isErased()) {
      return Optional.of(NominationRefusal.UNKNOWN);
    }
    return switch (about.status()) {
      case WITHDRAWN -> Optional.of(NominationRefusal.WITHDRAWN);
      case DECLINED -> Optional.of(NominationRefusal.DECLINED);
      case DRAFT, SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED ->
          reader == LetterReader.NOMINEE && !about.nomineeAgreed()
              ? Optional.of(NominationRefusal.NOT_AGREED)
              : Optional.empty();
    };
  }

  /** Who reads it; a nominator in the language and at the address of the nomination. */
  private Optional<Person> reader(Nomination nomination, LetterReader reader) {
    return switch (reader) {
      case NOMINATOR ->
          people
              .find(nomination.person())
              .map(person -> person.at(nomination.nominator().email()))
              .map(person -> person.called(person.name(), nomination.language()));
      case NOMINEE ->
          Optional.ofNullable(nomination.consent())
              .flatMap(consent -> people.find(consent.person()));
    };
  }

  private static Mail mail(
      Edition edition,
      Nomination nomination,
      LetterReader reader,
      Person person,
      OwnMessage message) {
    return person.mail(
        new NominationLetter.SecretariatMessage(
            new Mail.Words(message.subject()),
            nomination.reference(),
            nomination.facts().name(),
            edition.name(),
            reader,
            new Mail.Paragraphs(message.paragraphs())));
  }

  /** A message as who reads it about a nomination will see it; null when nobody is to. */
  Previews.@Nullable Preview preview(
      Caller by, String id, LetterReader reader, OwnMessage message) {
    return nominations
        .findSubmitted(by.edition(), id)
        .filter(about -> refusal(about, reader).isEmpty())
        .flatMap(
            about ->
                reader(about, reader)
                    .map(
                        person -> mail(editions.get(by.edition()), about, reader, person, message)))
        .map(previews::of)
        .orElse(null);
  }
}
