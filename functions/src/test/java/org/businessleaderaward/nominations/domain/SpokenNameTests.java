package org.businessleaderaward.nominations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNameTests {
  @ParameterizedTest
  @CsvSource({
    "Иван Петров, Ivan Petroff",
    "Чехов Антон Павлович, Anton Chekhov",
    "Пётр Чайковский, Pyotr Tchaikovsky",
    "Михаил Щукин, Mikhail Shchukin",
    "محمد خالد, Mohammed Khaled",
    "محمود توفيق, Mahmoud Tawfiq",
    "فاطمة الزهراء, Fatima Zahra",
    "王小明, Xiaoming Wang",
    "王 小明, Wang Xiao-Ming",
    "Γιώργος Παπαδόπουλος, Giorgos Papadopoulos",
    "Catherine Schmidt, Katherine Schmitt",
    "José García López, Jose Garcia",
    "Dr. Anna Maria Rossi, ROSSI Anna",
    "Jürgen Müller, Jurgen Muller",
    "Sara Cohen, Sarah Cohen",
  })
  void findsAPersonUnderAnotherSpellingOrScript(String one, String other) {
    var found = SpokenName.ofPerson(one);
    var sought = SpokenName.ofPerson(other);
    assertThat(Collections.disjoint(found.keys(), sought.keys()))
        .as("%s and %s", found.text(), sought.text())
        .isFalse();
    assertThat(found.isLike(sought)).isTrue();
    assertThat(sought.isLike(found)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Газпром, Gazprom PAO",
    "ООО «Северсталь», Severstal LLC",
    "华为有限公司, Hua Wei Co. Ltd.",
    "شركة أرامكو, Aramco",
    "Nestlé S.A., Nestle",
    "The Body Shop plc, Body Shop International",
    "Société Générale, Societe Generale SA",
  })
  void findsACompanyUnderAnotherSpellingOrScript(String one, String other) {
    var found = SpokenName.ofCompany(one);
    var sought = SpokenName.ofCompany(other);
    assertThat(Collections.disjoint(found.keys(), sought.keys()))
        .as("%s and %s", found.text(), sought.text())
        .isFalse();
    assertThat(found.isLike(sought)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Rossi, Anna Bianchi",
    "Ivan Petrov, Piotr Ivanov",
    "John Smith, Joan Smart",
    "Maria García, Lucía García Valdés",
    "王伟, 李伟",
  })
  void tellsPersonsApart(String one, String other) {
    assertThat(SpokenName.ofPerson(one).isLike(SpokenName.ofPerson(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"United Steel Ltd, United Foods Ltd", "Acme Group, Delta Group", "AB, AC"})
  void tellsCompaniesApart(String one, String other) {
    assertThat(SpokenName.ofCompany(one).isLike(SpokenName.ofCompany(other))).isFalse();
  }

  @Test
  void hasFewAndShortKeysHoweverLongTheName() {
    var name = SpokenName.ofPerson("Pneumonoultramicroscopic ".repeat(40));
    assertThat(name.keys()).hasSizeLessThanOrEqualTo(7).allMatch(key -> key.length() <= 60);
    assertThat(SpokenName.ofPerson(" ,; ").keys()).isEmpty();
    assertThat(SpokenName.ofPerson(" ,; ").isLike(SpokenName.ofPerson("…"))).isFalse();
  }

  @Test
  void isReadAsItWasKept() {
    var name = SpokenName.ofCompany("Ойл Компани");
    assertThat(SpokenName.read(name.text(), false).keys()).isEqualTo(name.keys());
    assertThat(SpokenName.read("", false).keys()).isEmpty();
  }

  @Test
  void seldomTakesTwoOfManyNamesForTheSame() {
    var given =
        List.of("Anna", "Boris", "Chen", "Diego", "Elif", "Fatima", "Goran", "Hana", "Ines");
    var family =
        List.of("Abbott", "Benali", "Castro", "Dvorak", "Eriksen", "Fischer", "Gomez", "Haddad");
    var byKey = new HashMap<String, Integer>();
    for (var first : given) {
      for (var last : family) {
        SpokenName.ofPerson(first + " " + last)
            .keys()
            .forEach(key -> byKey.merge(key, 1, Integer::sum));
      }
    }
    assertThat(byKey.values()).allMatch(names -> names <= 2);
  }
}
