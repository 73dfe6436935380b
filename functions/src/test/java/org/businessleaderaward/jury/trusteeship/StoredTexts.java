package org.businessleaderaward.jury.trusteeship;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that is stored, to look for something in: bytes in hexadecimal, and so what is base64. */
final class StoredTexts {
  private StoredTexts() {}

  static String of(Storage storage) {
    return Stream.of(TableOf.values())
        .flatMap(table -> EmbeddedStorage.items(storage, table).stream())
        .flatMap(item -> item.values().stream())
        .flatMap(StoredTexts::texts)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(AttributeValue value) {
    return switch (value.type()) {
      case S -> Stream.concat(Stream.of(value.s()), decoded(value.s()));
      case B -> Stream.of(HexFormat.of().formatHex(value.b().asByteArray()));
      case SS -> value.ss().stream();
      case L -> value.l().stream().flatMap(StoredTexts::texts);
      case M -> value.m().values().stream().flatMap(StoredTexts::texts);
      default -> Stream.empty();
    };
  }

  private static Stream<String> decoded(String text) {
    try {
      return Stream.of(HexFormat.of().formatHex(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException noBase64) {
      return Stream.empty();
    }
  }
}
