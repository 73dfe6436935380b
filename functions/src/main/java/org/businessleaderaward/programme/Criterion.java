package org.businessleaderaward.programme;

import java.util.List;
import org.businessleaderaward.language.LocalizedText;

/**
 * What nominations are judged by (report, paragraphs 51-52).
 *
 * @param id identifier within the edition
 * @param name name
 * @param description what is looked at
 * @param weight share of the whole in percent
 * @param levels words for each level of the scale; the index is the level, 0 the lowest
 */
public record Criterion(
    String id,
    LocalizedText name,
    LocalizedText description,
    int weight,
    List<LocalizedText> levels) {}
