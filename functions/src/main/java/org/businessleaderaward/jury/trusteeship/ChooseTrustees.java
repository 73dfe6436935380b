package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.invitations.WantedCheck;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Chooses who shares the key of a vote with the service, until the vote is opened, and writes to
 * each. Each choice begins anew: whoever was chosen before is no longer on record, so that their
 * links open nothing, and what they published is not kept, nor their wrapped secrets.
 */
public final class ChooseTrustees {
  /** The most trustees besides the service. */
  static final int MOST_PEOPLE = 8;

  private static final int FEWEST_TOGETHER = 2;
  private static final Set<VoteRule.Role> ONCE =
      EnumSet.of(VoteRule.Role.SECRETARIAT, VoteRule.Role.CHAIR);

  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final Votes votes;
  private final People people;
  private final Invitations invitations;
  private final EditionNames editions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Trusteeships trusteeships;

  ChooseTrustees(
      PublishedKeys keys,
      TrusteeStates states,
      Votes votes,
      People people,
      Invitations invitations,
      EditionNames editions,
      AuditLog audit,
      Transactions transactions,
      Trusteeships trusteeships) {
    this.keys = keys;
    this.states = states;
    this.votes = votes;
    this.people = people;
    this.invitations = invitations;
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
    this.trusteeships = trusteeships;
  }

  /**
   * Whom to choose.
   *
   * @param kind what they are to the award
   * @param name name of the person
   * @param email mail address of the person
   * @param language language in which to write
   */
  public record Wanted(VoteRule.Role kind, String name, String email, Language language) {}

  private record Asked(VoteRule.Role kind, Person person) {}

  /** Chooses, with the service; nobody leaves the service alone. */
  ChooseTrusteesPayload choose(Caller by, int threshold, List<Wanted> wanted, Instant now) {
    var errors = check(threshold, wanted);
    if (!errors.isEmpty()) {
      return ChooseTrusteesPayload.refused(errors);
    }
    var asked = wanted.stream().map(one -> new Asked(one.kind(), person(by, one))).toList();
    var name = editions.name(by.edition());
    var replaced = new ArrayList<Person>();
    var outcome =
        transactions.commit(
            set -> {
              var before = keys.choice(by.edition());
              var chosen =
                  asked.stream()
                      .map(one -> new KeyChoice.Chosen(one.kind(), one.person().id()))
                      .toList();
              var choice = new KeyChoice(before.round() + 1, threshold, chosen);
              keys.choose(set, by.edition(), before, choice, now);
              states.remove(set, by.edition(), before);
              votes.checkNotOpened(set, by.edition());
              replaced.clear();
              replaced.addAll(before.found(people));
              invitations.renew(
                  set,
                  replaced,
                  asked.stream().map(Asked::person).toList(),
                  person -> mail(person, asked, choice, name),
                  now);
              audit.add(set, act(by, choice, now));
            });
    return switch (outcome) {
      case Outcome.Committed() -> {
        replaced.forEach(invitations::forget);
        yield new ChooseTrusteesPayload(trusteeships.of(by.edition()), List.of());
      }
      case Outcome.Refused(String condition) when condition.equals(Votes.OPENED_BEFORE) ->
          ChooseTrusteesPayload.refused(
              List.of(UserError.of("KEY_FIXED", "The vote was opened; its key stays.")));
      case Outcome.Refused(String condition) ->
          ChooseTrusteesPayload.refused(
              List.of(UserError.of("CHANGED", "Somebody else chose at this moment; look again.")));
    };
  }

  private static Person person(Caller by, Wanted wanted) {
    return Person.newcomer(
            Role.TRUSTEE,
            by.edition(),
            wanted.name().strip(),
            wanted.email().strip(),
            wanted.language())
        .awaitingMail();
  }

  private static Mail mail(
      Person person, List<Asked> asked, KeyChoice choice, LocalizedText edition) {
    var kind =
        asked.stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow().kind();
    return person.mail(
        new TrusteeLetter.TrusteeInvited(
            person.name(),
            edition,
            TrusteeLetter.As.valueOf(kind.name()),
            choice.trustees(),
            choice.threshold(),
            TrusteeMail.others(asked.stream().map(Asked::person).toList(), person),
            person.role().link()));
  }

  private static Act act(Caller by, KeyChoice choice, Instant now) {
    var roles = choice.roles().stream().map(Enum::name).collect(Collectors.joining(" "));
    var detail = "%d of %d: %s".formatted(choice.threshold(), choice.trustees(), roles);
    return new Act(by.edition(), now, by.actor(), "TRUSTEES_CHOSEN", by.edition(), detail);
  }

  private static List<UserError> check(int threshold, List<Wanted> wanted) {
    var errors = new ArrayList<UserError>();
    if (wanted.size() > MOST_PEOPLE) {
      errors.add(outside("Choose at most " + MOST_PEOPLE + " people.", "people"));
      return errors;
    }
    int fewest = wanted.isEmpty() ? KeyChoice.SERVICE : FEWEST_TOGETHER;
    if (threshold < fewest || threshold > wanted.size() + KeyChoice.SERVICE) {
      var most = wanted.size() + KeyChoice.SERVICE;
      errors.add(outside("Give %d to %d.".formatted(fewest, most), "threshold"));
    }
    var kinds = EnumSet.noneOf(VoteRule.Role.class);
    var mailboxes = new HashSet<String>();
    for (int at = 0; at < wanted.size(); at++) {
      errors.addAll(check(wanted.get(at), String.valueOf(at), kinds, mailboxes));
    }
    return errors;
  }

  private static List<UserError> check(
      Wanted one, String at, Set<VoteRule.Role> kinds, Set<String> mailboxes) {
    var errors =
        new ArrayList<>(
            WantedCheck.errors(
                new Invitations.Wanted(Role.TRUSTEE, one.name(), one.email(), one.language()),
                "input",
                "people",
                at));
    if (one.kind() == VoteRule.Role.SERVICE) {
      errors.add(outside("The service is a trustee without being named.", "people", at, "kind"));
    }
    if (!kinds.add(one.kind()) && ONCE.contains(one.kind())) {
      errors.add(twice("There is one of these.", at, "kind"));
    }
    if (!mailboxes.add(MailAddress.mailbox(one.email()))) {
      errors.add(twice("Each trustee has a mailbox of their own.", at, "email"));
    }
    return errors;
  }

  private static UserError twice(String why, String at, String field) {
    return UserError.at("TWICE", why, "input", "people", at, field);
  }

  private static UserError outside(String why, String... field) {
    var path = IntStream.range(0, field.length + 1);
    return UserError.at(
        "OUT_OF_RANGE",
        why,
        path.mapToObj(i -> i == 0 ? "input" : field[i - 1]).toArray(String[]::new));
  }
}
