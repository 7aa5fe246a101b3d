package io.github.s360sdk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.ContactRole;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search asks for as much as is looked at. */
@Timeout(30)
class ContactSearchTest {

  private static final Pattern MOST = Pattern.compile("<maxResults>(\\d+)<");

  private final Platform platform = new Platform(options -> options.pageSize(3).mostResults(40));

  @AfterEach
  void stop() {
    platform.close();
  }

  private static int most(String body) {
    Matcher matcher = MOST.matcher(body);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /** The platform has so many, tells so many at most, and says so or not. */
  private void has(int contacts, int limit, boolean says) {
    platform.answers(
        request -> {
          int told = Math.min(Math.min(contacts, limit), most(request.body()));
          String rows =
              IntStream.range(0, told)
                  .mapToObj(i -> "<contacts><contactNumber>00" + i + "</contactNumber></contacts>")
                  .collect(Collectors.joining());
          return Platform.answer(
              "searchContact",
              "ContactSearchResult",
              rows
                  + (says
                      ? "<totalCount>" + contacts + "</totalCount>"
                      : "<truncated>" + (told < contacts) + "</truncated>"));
        });
  }

  private List<Integer> asked() {
    return platform.requests("searchContact").stream().map(ContactSearchTest::most).toList();
  }

  @Test
  void asksForMoreOnlyIfMoreIsWanted() {
    has(30, 100, true);
    ContactSearch search = platform.client.search(q -> q.email("ada@example.org"));
    assertThat(asked()).isEmpty();

    assertThat(search.first().orElseThrow().number()).isEqualTo("000");
    assertThat(search.stream().limit(3).count()).isEqualTo(3);
    assertThat(asked()).containsExactly(3, 3);

    ContactSearch.Found all = search.all();
    assertThat(asked()).containsExactly(3, 3, 3, 12, 40);
    assertThat(all.contacts()).extracting(Contact::number).hasSize(30).doesNotHaveDuplicates();
    assertThat(all.total()).isEqualTo(30);
    assertThat(all.complete()).isTrue();
    assertThat(all.toString()).isEqualTo("Found[30 of 30]");
  }

  @Test
  void saysIfThereAreMoreThanItMayAskFor() {
    has(100, 100, false);

    ContactSearch.Found all = platform.client.search(q -> q.lastName("Test")).all();

    assertThat(all.contacts()).hasSize(40);
    assertThat(all.complete()).isFalse();
    assertThat(all.total()).isNull();
  }

  @Test
  void endsWhereThePlatformTellsNoMore() {
    has(100, 5, true);

    ContactSearch.Found all = platform.client.search(q -> q.lastName("Test")).all();

    assertThat(asked()).containsExactly(3, 12, 40);
    assertThat(all.contacts()).hasSize(5);
    assertThat(all.complete()).isFalse();
    assertThat(all.total()).isEqualTo(100);
  }

  @Test
  void aFullPageMayBeAPartWhereThePlatformDoesNotSay() {
    platform.answers(
        request ->
            Platform.answer(
                "searchContact",
                "ContactSearchResult",
                IntStream.range(0, Math.min(20, most(request.body())))
                    .mapToObj(
                        i -> "<contacts><contactNumber>00" + i + "</contactNumber></contacts>")
                    .collect(Collectors.joining())));

    ContactSearch.Found all = platform.client.search(q -> q.lastName("Test")).all();

    assertThat(asked()).containsExactly(3, 12, 40);
    assertThat(all.contacts()).hasSize(20);
    assertThat(all.complete()).isTrue();
  }

  @Test
  void whereNobodyIsFoundThePlatformMayRefuse() {
    platform.answers(
        request ->
            Platform.answer("searchContact", "ContactSearchResult", "error.contact.notFound", ""));
    assertThat(platform.client.search(q -> q.lastName("Test")).first()).isEmpty();
  }

  @Test
  void noMoreAreGivenThanAreWanted() {
    platform.answers(
        request ->
            Platform.answer(
                "searchContact",
                "ContactSearchResult",
                IntStream.range(0, 90)
                    .mapToObj(
                        i -> "<contacts><contactNumber>00" + i + "</contactNumber></contacts>")
                    .collect(Collectors.joining())));
    ContactSearch.Found all = platform.client.search(q -> q.lastName("Test")).all();
    assertThat(all.contacts()).hasSize(40);
    assertThat(all.complete()).isFalse();
  }

  @Test
  void detailsMayBeNamedTwice() {
    has(1, 1, true);

    assertThat(
            platform
                .client
                .search(
                    q -> q.lastName("Test").details(ContactDetail.GENERAL, ContactDetail.GENERAL))
                .first())
        .isPresent();
    platform.answers(request -> Platform.contact("<contactNumber>1</contactNumber>"));
    assertThat(platform.client.get("1", ContactDetail.GENERAL, ContactDetail.GENERAL).details())
        .hasSize(1);
  }

  @Test
  void nothingFoundIsAnEmptyResult() {
    has(0, 10, true);
    ContactSearch search = platform.client.search(q -> q.email("nobody@example.org"));

    assertThat(search).isEmpty();
    assertThat(search.first()).isEmpty();
    assertThat(search.all().complete()).isTrue();
    Iterator<Contact> none = search.iterator();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::next);
  }

  @Test
  void sendsAllThatAQueryCanSay() {
    has(1, 1, true);

    platform
        .client
        .search(
            q ->
                q.zipCode("69001")
                    .town("Lyon")
                    .role(ContactRole.PUBLIC)
                    .phone("+336")
                    .login("ada")
                    .lastName("Test")
                    .firstName("Ada")
                    .fileOwner("0000042")
                    .email("ada@example.org")
                    .countryCode("FR")
                    .contactNumber("0004711")
                    .details(ContactDetail.ADDRESSES, ContactDetail.GENERAL))
        .all();

    List<String> sent = Xml.body(platform.requests("searchContact").get(0));
    assertThat(sent.subList(2, sent.size()))
        .containsExactly(
            "{}contactSearchCriteria",
            "{}contactNumber=0004711",
            "{}countryCode=FR",
            "{}email=ada@example.org",
            "{}fileOwnerContactNumber=0000042",
            "{}firstname=Ada",
            "{}lastname=Test",
            "{}login=ada",
            "{}maxResults=3",
            "{}phone=+336",
            "{}role=PUBLIC",
            "{}town=Lyon",
            "{}zipCode=69001",
            "{}details=GENERAL",
            "{}details=ADDRESSES");
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactClient.of(platform.connection, options -> options.pageSize(0)))
        .withMessageContaining("pageSize");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ContactClient.of(platform.connection, options -> options.mostResults(100_001)))
        .withMessageContaining("mostResults");
  }
}
