package org.businessleaderaward.passkeys;

/**
 * A passkey as it is kept: nothing in it is secret.
 *
 * @param id the credential's id in base64url
 * @param data attested credential data (WebAuthn Level 3, 6.5.1) in base64url: the authenticator's
 *     model, the credential's id and its public key
 * @param signCount how often it signed, as it counts; 0 for one that does not count
 * @param backupEligible whether it may be copied to other devices of its owner
 * @param backedUp whether it was
 */
record Credential(
    String id, String data, long signCount, boolean backupEligible, boolean backedUp) {}
