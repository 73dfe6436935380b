package org.businessleaderaward.jury.trusteeship;

import java.util.SortedMap;
import org.businessleaderaward.jury.trustees.SentDecryption;

/**
 * What an answer in the trustees' room is read from, once.
 *
 * @param seat whoever calls
 * @param decryptions what trustees have decrypted, by number
 */
record TrusteeView(TrusteeSeat seat, SortedMap<Integer, SentDecryption> decryptions) {}
