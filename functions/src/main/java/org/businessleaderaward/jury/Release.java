package org.businessleaderaward.jury;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the release of the count stands.
 *
 * @param secretariatConfirmedAt when the secretariat confirmed
 * @param chairConfirmedAt when the chair confirmed
 * @param countedAt when the count was done
 * @param receipts the list of receipts that was fixed after the close
 */
public record Release(
    @Nullable Instant secretariatConfirmedAt,
    @Nullable Instant chairConfirmedAt,
    @Nullable Instant countedAt,
    @Nullable ReceiptList receipts) {}
