package org.businessleaderaward.nominations.board;

import java.time.Instant;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.mail.Deliveries;

/**
 * That the last mail to somebody about a nomination came back, or was given up.
 *
 * @param person who of the two it was for
 * @param state what became of it
 * @param at when that was reported
 */
record ReturnedMail(Role person, Deliveries.State state, Instant at) {}
