package org.businessleaderaward.nominations.domain;

/** What evidence may be. The names are the values of the schema's enum. */
public enum EvidenceType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg");

  private final String mediaType;
  private final String extension;

  EvidenceType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The media type (RFC 6838), such as {@code application/pdf}. */
  public String mediaType() {
    return mediaType;
  }

  /** How a file's name ends, without the dot. */
  public String extension() {
    return extension;
  }
}
