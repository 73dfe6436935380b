package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.junit.jupiter.api.Test;

/** Every alarm of template.yaml has its section in docs/runbook.md, and each section its alarm. */
class RunbookTests {
  private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)\\n\\n(.*?)(?=^## |\\z)");

  @Test
  void everyAlarmHasASectionThatSaysWhatToDoAndEverySectionAnAlarm() throws IOException {
    var text = Files.readString(ProjectRoot.find().resolve("docs/runbook.md"));
    var sections =
        SECTION.matcher(text).results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    assertThat(sections.keySet()).isEqualTo(alarms());
    assertThat(sections).allSatisfy((alarm, words) -> assertThat(words).contains("**Do**"));
  }

  private static Set<String> alarms() {
    var template = Template.read(ProjectRoot.find().resolve("template.yaml"));
    var stack = template.stack("award", Map.of("AlarmMail", "a@example.org", "Budget", "20"));
    var alarms = new TreeSet<>(stack.resources("AWS::CloudWatch::Alarm").keySet());
    alarms.addAll(stack.resources("AWS::Budgets::Budget").keySet());
    return alarms;
  }
}
