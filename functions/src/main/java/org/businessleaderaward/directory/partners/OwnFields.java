package org.businessleaderaward.directory.partners;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.directory.letters.RefusalReason;
import org.businessleaderaward.directory.proposals.Correction;
import org.businessleaderaward.directory.proposals.Corrections;
import org.businessleaderaward.directory.proposals.EntryField;
import org.businessleaderaward.directory.proposals.NamedEntry;
import org.businessleaderaward.directory.proposals.SuggestionStatus;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** The room of an organisation: what it proposes of its entries, and what became of that. */
public final class OwnFields implements RoomFields {
  private final OwnEntries entries;
  private final Entries register;
  private final Corrections corrections;
  private final Callers callers;

  OwnFields(OwnEntries entries, Entries register, Corrections corrections, Callers callers) {
    this.entries = entries;
    this.register = register;
    this.corrections = corrections;
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("organisation", this::organisation)
        .query("proposals", this::proposals)
        .mutation("proposeCorrection", this::propose)
        .mutation("confirmEntry", this::confirm)
        .mutation("takeBackProposal", this::takeBack);
  }

  /** The caller's organisation as the schema shows it. */
  record Own(String id, String name, String contact) {}

  /** A proposal as the schema shows it. */
  record Proposal(
      String id,
      SuggestionStatus status,
      Instant proposedAt,
      String entry,
      String name,
      Language language,
      List<Value> values,
      String reason,
      String sourceUrl,
      @Nullable RefusalReason refusal,
      List<NamedEntry> named) {
    /** What a field should say. */
    record Value(EntryField field, String text) {}

    static Proposal of(Correction it, Map<String, List<NamedEntry>> names) {
      return new Proposal(
          it.id(),
          it.status(),
          it.suggestedAt(),
          it.entry(),
          it.name(),
          it.language(),
          it.values().entrySet().stream()
              .map(each -> new Value(each.getKey(), each.getValue()))
              .toList(),
          it.reason(),
          it.sourceUrl(),
          it.refusal(),
          names.getOrDefault(it.id(), List.of()));
    }
  }

  /** Answer to what was done about a proposal. */
  record Payload(@Nullable Proposal proposal, List<UserError> userErrors) {}

  private Payload payload(Corrections.Payload done) {
    var one = done.correction();
    return new Payload(
        one == null ? null : Proposal.of(one, NamedEntry.of(List.of(one), register)),
        done.userErrors());
  }

  private Own organisation(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var language = Language.orEnglish(env.getArgument("language"));
    var organisation = entries.of(caller);
    return new Own(organisation.id(), organisation.name().in(language), caller.name());
  }

  private Connection<Proposal> proposals(DataFetchingEnvironment env) {
    var organisation = entries.of(callers.require(env));
    var page = corrections.proposedBy(organisation.id(), PageRequest.of(env));
    var names = NamedEntry.of(page.edges().stream().map(Connection.Edge::node).toList(), register);
    return page.map(each -> Proposal.of(each, names));
  }

  private Payload propose(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var draft = PartnersFields.correction(input);
    return payload(entries.propose(caller, draft, Scope.of(env).now()));
  }

  private OwnEntries.ConfirmPayload confirm(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var seen = input.get("seen") instanceof Instant at ? at : Instant.EPOCH;
    return entries.confirm(caller, String.valueOf(input.get("entry")), seen, Scope.of(env).now());
  }

  private Payload takeBack(DataFetchingEnvironment env) {
    var organisation = entries.of(callers.require(env));
    String proposal = Objects.requireNonNull(env.getArgument("proposal"));
    return payload(corrections.takeBack(proposal, organisation.id()));
  }
}
