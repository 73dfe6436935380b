package org.businessleaderaward.mail;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;

/** Writes letters: the text in the reader's language, and the secure link, made just now. */
final class Letters {
  private final LetterTexts texts;
  private final LinkMinter links;
  private final SiteUrl site;
  private final Stationery paper;

  /** Writes letters with links to a site. */
  Letters(LetterTexts texts, LinkMinter links, SiteUrl site, Stationery paper) {
    this.texts = texts;
    this.links = links;
    this.site = site;
    this.paper = paper;
  }

  /**
   * The letter; empty when there is no address that mail could arrive at, and when it carries a
   * link and its reader may not come in any more.
   */
  Optional<Transport.Message> write(QueuedMail mail) {
    if (!MailAddress.isPlausible(mail.email())) {
      return Optional.empty();
    }
    if (mail.link().isEmpty()) {
      return Optional.of(message(mail, Optional.empty()));
    }
    var page = mail.link().get().page();
    return links
        .mint(mail.recipient(), mail.email())
        .map(
            link ->
                message(
                    mail,
                    Optional.of(Linked.of(link, address(mail.language(), page, link.token())))));
  }

  /** The letter as its reader will see it, of one without a link. */
  Transport.Message preview(QueuedMail mail) {
    return message(mail, Optional.empty());
  }

  /** The token stands in the fragment, which no browser sends to any server (RFC 9110, 4.2.5). */
  private String address(Language language, String page, String token) {
    return site.address() + "/" + language.tag() + "/" + page + "/#" + token;
  }

  private Transport.Message message(QueuedMail mail, Optional<Linked> link) {
    var values = new HashMap<>(mail.values());
    values.put("site", site.address() + "/" + mail.language().tag() + "/");
    link.ifPresent(
        there -> {
          values.put("link", there.address());
          values.put("secret", there.secret());
          values.put("linkDays", String.valueOf(there.days()));
          there.firstDays().ifPresent(days -> values.put("firstDays", String.valueOf(days)));
          values.put("linkEnds", LetterValues.day(there.last(), mail.language()));
        });
    var written = texts.write(mail.template(), mail.language(), values);
    return new Transport.Message(
        mail.id(),
        mail.recipient(),
        mail.email(),
        written.subject(),
        paper.text(mail.language(), written),
        paper.html(mail.language(), written));
  }

  /**
   * A link as a letter shows it.
   *
   * @param secret what stands after the {@code #} of the address, and of others that the text makes
   *     of it
   * @param days for how many days it opens
   * @param firstDays for how many of them it sets up a first passkey, where it needs one
   * @param last the last day on which it opens all day, in UTC
   */
  private record Linked(
      String address, String secret, long days, Optional<Long> firstDays, LocalDate last) {
    static Linked of(LinkMinter.Minted link, String address) {
      var end = LocalDate.ofInstant(link.until(), ZoneOffset.UTC);
      var first = link.first().map(Duration::toDays);
      return new Linked(address, link.token(), link.life().toDays(), first, end.minusDays(1));
    }
  }
}
