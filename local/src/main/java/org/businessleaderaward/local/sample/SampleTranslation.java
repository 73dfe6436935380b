package org.businessleaderaward.local.sample;

import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.local.sample.Script.Rendering;
import org.businessleaderaward.nominations.Nomination;

/** What the office translates of a made-up nomination. */
final class SampleTranslation {
  /** So that nobody takes it for somebody's work. */
  private static final String TRANSLATOR = "Sample translation";

  private SampleTranslation() {}

  /** Gives it to those who judge; given twice, it is there once. */
  static void give(Office office, Nomination nomination, Rendering rendering) {
    var statements =
        IntStream.range(0, nomination.statements().size())
            .mapToObj(
                i ->
                    Map.of(
                        "criterion", nomination.statements().get(i).criterion(),
                        "text", rendering.statements().get(i)))
            .toList();
    office.act(
        "SaveTranslation",
        Map.of(
            "input",
            Map.of(
                "nomination",
                nomination.id(),
                "language",
                rendering.language().name(),
                "version",
                0,
                "changes",
                0,
                "given",
                true,
                "translator",
                TRANSLATOR,
                "statements",
                statements)));
  }
}
