package org.businessleaderaward.programme.pages;

/** A page of the site whose text the secretariat may write. The names are the schema's. */
public enum PublicPage {
  ABOUT,
  RULES,
  QUESTIONS,
  CONTACT,
  TERMS,
  ACCESSIBILITY,
  RUN_YOUR_OWN
}
