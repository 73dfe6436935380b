package org.businessleaderaward.directory.pages;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.exports.DataLicence;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;

/** Makes the page of an entry in a language, and what a page's script asks for on its way there. */
final class EntryPage {
  private final LinkedData linked;
  private final Language language;
  private final PageTemplate template;
  private final EntryAnswer answer;
  private final EntryValues values;

  EntryPage(SiteUrl site, DataLicence licence, Language language, PageTemplate template) {
    this.linked = new LinkedData(site, licence, language, template.words());
    this.language = language;
    this.template = template;
    this.answer = new EntryAnswer(language);
    this.values = new EntryValues(language, template.words());
  }

  Stream<PageFile> of(OnRecord found, Around around) {
    return switch (found) {
      case Partnership entry -> {
        var data = linked.of(entry, around);
        var shown = with(values.of(entry, around), answer.of(entry, around));
        shown.put("linked", ScriptData.of(data));
        yield both(PageFile.page(page(entry.id()), template.partnership(shown)), shown);
      }
      case Organisation entry -> {
        var data = linked.of(entry);
        var shown = with(values.of(entry, around), answer.of(entry, around));
        shown.put("linked", ScriptData.of(data));
        yield both(PageFile.page(page(entry.id()), template.organisation(shown)), shown);
      }
      case RemovedEntry gone -> {
        var successor = Optional.ofNullable(around.related().get(gone.id()));
        var shown = with(values.of(gone), answer.of(gone, successor));
        var page =
            successor
                .map(
                    to ->
                        PageFile.moved(
                            page(gone.id()), "/" + language.tag() + "/directory/" + to.id() + "/"))
                .orElseGet(() -> PageFile.gone(page(gone.id()), template.gone(shown)));
        yield both(page, shown);
      }
    };
  }

  private String page(String id) {
    return language.tag() + "/directory/" + id + "/index.html";
  }

  private Map<String, Object> with(Map<String, Object> shown, Map<String, Object> asked) {
    var json = ScriptData.of(asked);
    shown.put("answer", json);
    shown.put("fetched", ScriptData.of(EntryAnswer.fetched(json)));
    return shown;
  }

  private Stream<PageFile> both(PageFile page, Map<String, Object> shown) {
    var beside = page.path().replace("index.html", "entry.json");
    return Stream.of(page, PageFile.json(beside, String.valueOf(shown.get("answer"))));
  }
}
