package org.businessleaderaward.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param document title of the document or page
 * @param paragraph paragraph of the document; null when it has none
 * @param url address of the document or page; null when it has none
 */
public record Source(String document, @Nullable Integer paragraph, @Nullable String url) {}
