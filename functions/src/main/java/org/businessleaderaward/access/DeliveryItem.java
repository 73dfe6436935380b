package org.businessleaderaward.access;

import java.time.Instant;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Of a person as stored, only how far the last mail came; written apart from the rest, so that a
 * mail on its way never makes an opening fail.
 */
final class DeliveryItem extends Keyed {
  static final TableSchema<DeliveryItem> SCHEMA =
      keyed(DeliveryItem.class, DeliveryItem::new)
          .extend(listedIn(AccessKeys.BY_EDITION))
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a -> a.name("delivery").getter(i -> i.delivery).setter((i, v) -> i.delivery = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("deliveryAt").getter(i -> i.deliveryAt).setter((i, v) -> i.deliveryAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("deliveryMail")
                      .getter(i -> i.deliveryMail)
                      .setter((i, v) -> i.deliveryMail = v))
          .build();

  @Nullable String role;
  @Nullable String edition;
  @Nullable String delivery;
  @Nullable Instant deliveryAt;
  @Nullable String deliveryMail;

  /** Whether they nominate or are nominated, and a mail to them came back, now or before. */
  boolean isToBeListed() {
    return role != null
        && stored(Role.class, role).isOfANomination()
        && (!place().isEmpty()
            || (delivery != null && stored(Deliveries.State.class, delivery).isBack()));
  }
}
