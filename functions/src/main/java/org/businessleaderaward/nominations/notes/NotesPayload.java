package org.businessleaderaward.nominations.notes;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to a note, or to the withdrawal of one.
 *
 * @param notes all about the nomination, as they are on record now
 * @param userErrors why it was refused
 */
record NotesPayload(List<BoardNote> notes, List<UserError> userErrors) {}
