/** Mails: written with the act that causes them (outbox), sent once, in the reader's language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "identity", "language", "limits", "storage"})
package org.businessleaderaward.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
