package org.businessleaderaward.jury.trustees;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.record.VoteRule;

/**
 * Who shares the key of a vote. The service is always the first.
 *
 * @param round how often trustees were chosen; what belongs to an earlier choice holds no more
 * @param threshold how many decrypt together
 * @param people who shares it with the service, in order; none when the service has it alone
 */
public record KeyChoice(int round, int threshold, List<Chosen> people) {
  /** The number of the service. */
  public static final int SERVICE = 1;

  /** Before anybody was chosen: the service alone. */
  public static final KeyChoice UNASKED = new KeyChoice(0, 1, List.of());

  /**
   * A person who was chosen.
   *
   * @param kind what they are to the award
   * @param person id of the person
   */
  public record Chosen(VoteRule.Role kind, String person) {}

  public KeyChoice {
    people = List.copyOf(people);
  }

  /** Whether nobody but the service has it. */
  public boolean isAlone() {
    return people.isEmpty();
  }

  /** How many share it. */
  public int trustees() {
    return people.size() + SERVICE;
  }

  /** The same for the proofs of an edition's key. */
  public KeyTerms terms(String edition) {
    return new KeyTerms(edition, threshold, trustees());
  }

  /** Who they are, in order. */
  public List<VoteRule.Role> roles() {
    return Stream.concat(Stream.of(VoteRule.Role.SERVICE), people.stream().map(Chosen::kind))
        .toList();
  }

  /** Those who are still on record, in order. */
  public List<Person> found(People among) {
    return people.stream().flatMap(chosen -> among.find(chosen.person()).stream()).toList();
  }

  /** Their names. */
  public List<String> names(People among) {
    return found(among).stream().map(Person::name).toList();
  }

  /** The number of a person; empty for one who was not chosen. */
  public OptionalInt number(String person) {
    return IntStream.range(0, people.size())
        .filter(at -> people.get(at).person().equals(person))
        .map(at -> at + 1 + SERVICE)
        .findFirst();
  }
}
