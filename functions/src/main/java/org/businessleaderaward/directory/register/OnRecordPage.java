package org.businessleaderaward.directory.register;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.directory.entries.OnRecord;

/**
 * Some of what is on record.
 *
 * @param onRecord in order of change within each sort
 * @param next where to go on; empty after the last
 */
public record OnRecordPage(List<OnRecord> onRecord, Optional<String> next) {}
