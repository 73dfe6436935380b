package org.businessleaderaward.directory;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes the changes of the directory's table and makes a search snapshot of them. Only keys are
 * read from a record: what is indexed is what the table holds now. The nightly schedule's event has
 * no records, and makes a snapshot of all entries, so that a change which the stream gave up is
 * missing until then at most.
 */
public final class IndexWorker implements Function<DynamodbEvent, StreamsEventResponse> {
  private final DirectoryIndex index;

  /** Writes into this index. */
  public IndexWorker(DirectoryIndex index) {
    this.index = index;
  }

  @Override
  public StreamsEventResponse apply(DynamodbEvent event) {
    if (event.getRecords() == null) {
      index.rebuild();
      return StreamsEventResponse.builder().withBatchItemFailures(List.of()).build();
    }
    var changed = new TreeSet<String>();
    for (var record : event.getRecords()) {
      var partition = record.getDynamodb().getKeys().get("pk");
      if (partition != null) {
        DirectoryKeys.entryId(partition.getS()).ifPresent(changed::add);
      }
    }
    if (!changed.isEmpty()) {
      index.update(changed);
    }
    return StreamsEventResponse.builder().withBatchItemFailures(List.of()).build();
  }
}
