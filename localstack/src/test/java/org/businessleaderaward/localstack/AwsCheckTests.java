package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code aws/check} makes of an account: a line for each thing that a deployment needs. */
class AwsCheckTests extends AwsFixture {
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d";

  private final Map<String, String> account = new HashMap<>();

  @BeforeEach
  void makeFreeAccount() {
    account.putAll(
        Map.of(
            "STATUS", "GONE",
            "TABLES", "",
            "CERTIFICATE", "ISSUED\taward.example,*.award.example\n"));
  }

  private Ended check(String... parameters) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("aws/check", "award", "MailFrom=award@your.example"));
    command.addAll(Arrays.asList(parameters));
    return run(account, command.toArray(String[]::new));
  }

  @Test
  void findsNothingInTheWayWhereNothingIsAndChangesNothing() throws Exception {
    var ended = check("Domain=award.example", "CertificateArn=" + CERTIFICATE);
    ended.succeeded();
    assertThat(ended.changes()).isEmpty();
    assertThat(ended.said())
        .contains(
            "ok    credentials: arn:aws:iam::123456789012:user/you",
            "ok    region: eu-central-1",
            "ok    functions at once: 1000",
            "ok    name: award is free",
            "ok    mail: SES sends to any address",
            "ok    mail: SES does not know your.example yet",
            "ok    certificate: issued for award.example",
            "ok    address: award.example leads to no distribution of this account yet",
            "look  cost: about ")
        .doesNotContain("no    ");
  }

  /** README's table of what each service costs, and its sentence, are what the check says. */
  @Test
  void costsWhatReadmeReckons() throws Exception {
    var readme = Files.readString(ProjectRoot.find().resolve("README.md"));
    var table = readme.substring(readme.indexOf("| what | how much | USD |"));
    var rows =
        Pattern.compile("(?m)^\\| ([A-Z][\\w ,]+) \\|.*\\| ([\\d.]+) \\|$")
            .matcher(table.substring(0, table.indexOf("\n\n")))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> new BigDecimal(row.group(2))));
    assertThat(rows).hasSize(9);
    var firewall = matched(readme, "firewall before the API, for about (\\d+) USD a month");
    var standing =
        Stream.of("KMS", "CloudWatch")
            .map(service -> Objects.requireNonNull(rows.get(service)))
            .reduce(firewall, BigDecimal::add);
    var all = rows.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(readme)
        .contains(
            "A month with 1,000 nominations and 20 jurors is about %s USD, and one in which nothing happens about %s; with `Firewall=false`, %s and %s."
                .formatted(
                    usd(all),
                    usd(standing),
                    usd(all.subtract(Objects.requireNonNull(rows.get("WAF")))),
                    usd(standing.subtract(firewall))));
    assertThat(check().said()).contains(cost(standing, all));
    assertThat(check("Firewall=false").said())
        .contains(
            cost(
                standing.subtract(firewall),
                all.subtract(Objects.requireNonNull(rows.get("WAF")))));
  }

  private static BigDecimal matched(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> new BigDecimal(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static String cost(BigDecimal standing, BigDecimal all) {
    return "look  cost: about %s USD in a month in which nothing happens, %s in one with 1,000 nominations"
        .formatted(usd(standing), usd(all));
  }

  private static BigDecimal usd(BigDecimal exactly) {
    return exactly.setScale(0, RoundingMode.HALF_UP);
  }

  /** A domain leads to one distribution; the stack's own may have it. */
  @Test
  void takesNoDomainThatLeadsElsewhereAlready() throws Exception {
    String[] address = {"Domain=award.example", "CertificateArn=" + CERTIFICATE};
    account.put("LEADS", "E2OTHER");
    check(address).failed("no    address: award.example leads to the distribution E2OTHER already");
    account.put("LEADS", "E1OWN");
    check(address).failed("no    address: award.example leads to the distribution E1OWN already");
    account.put("STATUS", "UPDATE_COMPLETE");
    var ended = check(address);
    ended.succeeded();
    assertThat(ended.said()).contains("ok    address: award.example leads to award");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, get-caller-identity, 'no    credentials: AWS does not know you'",
    "CONCURRENCY, 10, 'no    functions at once: 10 of the account\'\'s are free, and 101 are"
        + " needed'",
    "CONCURRENCY, 100, 'no    functions at once: 100'",
    "TABLES, award-jury, 'no    name: there is no stack award, but its tables are there"
        + " (award-jury)'",
    "STATUS, ROLLBACK_FAILED, 'no    name: award is ROLLBACK_FAILED and can only be removed'",
    "STATUS, UPDATE_IN_PROGRESS, 'no    name: award is UPDATE_IN_PROGRESS; wait for its end'",
    "IDENTITY, SUCCESS, 'no    mail: SES knows your.example already (SUCCESS); add"
        + " MailDomain=known'",
  })
  void refusesWhatADeploymentWouldFailOn(String what, String value, String said) throws Exception {
    account.put(what, value);
    check().failed(said);
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS, False, 'look  mail: SES is in its sandbox in this region'",
    "STATUS, ROLLBACK_COMPLETE, 'look  name: award could not be created last time'",
  })
  void leavesToTheReaderWhatMayBeMeant(String what, String value, String said) throws Exception {
    account.put(what, value);
    var ended = check();
    assertThat(ended.said()).contains(said);
    ended.succeeded();
  }

  @Test
  void asksForARegion() throws Exception {
    account.put("AWS_REGION", "");
    account.put("AWS_DEFAULT_REGION", "");
    check().failed("no    region: none is chosen");
  }

  @Test
  void knowsADomainWhoseDnsRecordsAreNotThere() throws Exception {
    account.put("IDENTITY", "PENDING");
    check("MailDomain=known").failed("no    mail: the DNS records of your.example are not found");
    account.put("IDENTITY", "SUCCESS");
    assertThat(check("MailDomain=known").said()).contains("ok    mail: your.example is verified");
  }

  @Test
  void wantsASenderOfADomainOfOnesOwn() throws Exception {
    run(account, "aws/check", "award").failed("no    mail: MailFrom is award@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'look  contact: no page and no email says where to write'",
    "office@award.example, 'look  contact: office@award.example is a sample that is not shown'",
    "office@rivers.org, 'ok    contact: people write to office@rivers.org'"
  })
  void saysWhereToWriteToTheSecretariat(String contact, String said) throws Exception {
    account.put("CONTACT", contact);
    var checked = check();
    assertThat(checked.said()).contains(said);
    checked.succeeded();
  }

  @ParameterizedTest
  @CsvSource({
    "eu-central-1, ISSUED, no    certificate: CloudFront takes one of us-east-1 only",
    "us-east-1, PENDING_VALIDATION, 'no    certificate: it is PENDING_VALIDATION, not ISSUED'",
    "us-east-1, ISSUED, 'no    certificate: it is for  other.example , not for award.example'",
  })
  void takesNoCertificateThatCloudFrontWouldNot(String region, String state, String said)
      throws Exception {
    account.put("CERTIFICATE", state + "\tother.example\n");
    check("Domain=award.example", "CertificateArn=" + CERTIFICATE.replace("us-east-1", region))
        .failed(said);
  }

  @Test
  void takesDomainAndCertificateTogether() throws Exception {
    check("Domain=award.example").failed("no    address: Domain and CertificateArn go together");
  }

  @Test
  void saysInItsHelpWhatItAsksForAndAsksNothingForIt() throws Exception {
    var ended = run(account, "aws/check", "--help");
    assertThat(ended.said())
        .contains(
            "credentials", "region", "quota", "name is free", "sender of email", "certificate");
    assertThat(ended.asked()).isEmpty();
  }
}
