package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonRole;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opening;
import org.businessleaderaward.directory.addresses.KnownAddresses;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/**
 * What anybody suggested for the directory, or for a change of it, and waits for a decision; with
 * the decision the address goes. What was suggested names nobody and stays.
 */
public final class SuggesterTraces implements PersonTraces {
  private static final String SUGGESTION = "suggestion";

  /** Each is some five requests to the store to give out or to erase. */
  private static final int MOST_AT_ONCE = 10;

  private final KnownAddresses suggesters;
  private final Suggestions suggestions;
  private final Corrections corrections;
  private final Outbox outbox;
  private final AccessTrail trail;
  private final Transactions transactions;

  SuggesterTraces(
      Storage storage,
      Suggestions suggestions,
      Corrections corrections,
      Outbox outbox,
      AccessTrail trail,
      Transactions transactions) {
    this.suggesters = KnownAddresses.ofSuggesters(storage);
    this.suggestions = suggestions;
    this.corrections = corrections;
    this.outbox = outbox;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public boolean isOfAnEdition() {
    return false;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return suggesters.first(whom.email(), MOST_AT_ONCE).items().stream()
        .flatMap(this::record)
        .toList();
  }

  @Override
  public boolean isMore(Whom whom) {
    return suggesters.first(whom.email(), MOST_AT_ONCE).more();
  }

  @Override
  public Stream<Given> given(Whom whom, String after) {
    return suggesters.after(whom.email(), after).stream()
        .flatMap(id -> record(id).map(record -> new Given(id, record)));
  }

  private Stream<PersonRecord> record(String id) {
    return Stream.concat(
        Stream.ofNullable(suggestions.item(id))
            .map(item -> record(id, item.name, () -> describe(item))),
        Stream.ofNullable(corrections.item(id))
            .map(item -> record(id, item.name, () -> describe(item))));
  }

  private PersonRecord record(String id, String name, Supplier<Map<String, Object>> said) {
    return new PersonRecord(
        PersonRole.SUGGESTER,
        id,
        name,
        now -> {
          var data = said.get();
          data.put("mails", outbox.writtenTo(id));
          data.put("openedBy", Opening.toldByDay(trail.of(id).stream()));
          return data;
        });
  }

  private static Map<String, Object> describe(SuggestionItem item) {
    var data = new LinkedHashMap<String, Object>();
    data.put("email", item.email);
    data.put("language", item.language);
    data.put("suggestedAt", item.suggestedAt.toString());
    data.put("name", item.name);
    data.put("summary", item.summary);
    data.put("otherNames", item.otherNames.stream().map(EntryLists::what).toList());
    data.put("organisations", item.organisations.stream().map(each -> each.name).toList());
    data.put("sourceUrl", item.sourceUrl);
    return data;
  }

  private static Map<String, Object> describe(CorrectionItem item) {
    var data = new LinkedHashMap<String, Object>();
    data.put("email", item.email);
    data.put("language", item.language);
    data.put("suggestedAt", item.suggestedAt.toString());
    data.put("entry", item.entry);
    data.put("values", item.values);
    data.put("reason", item.reason);
    data.put("sourceUrl", item.sourceUrl);
    return data;
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var id : suggesters.first(whom.email(), MOST_AT_ONCE).items()) {
      Optional.ofNullable(suggestions.item(id)).ifPresent(this::erase);
      Optional.ofNullable(corrections.item(id)).ifPresent(this::erase);
    }
  }

  void erase(SuggestionItem item) {
    outbox.erase(item.id);
    trail.forget(item.id);
    var sender = item.email;
    item.forgetWhoSuggested();
    transactions.commit(set -> suggestions.forget(set, item, sender, SUGGESTION));
  }

  void erase(CorrectionItem item) {
    outbox.erase(item.id);
    trail.forget(item.id);
    var sender = item.email;
    item.forgetWhoSuggested();
    transactions.commit(set -> corrections.forget(set, item, sender, SUGGESTION));
  }
}
