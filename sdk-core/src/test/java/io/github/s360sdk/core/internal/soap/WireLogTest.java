package io.github.s360sdk.core.internal.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireLogTest {

  @ParameterizedTest
  @CsvSource({
    "<wsse:Password>secret</wsse:Password>,<wsse:Password>***</wsse:Password>",
    "<Password Type=\"x\">secret</Password>,<Password>***</Password>",
    "<barCode>123</barCode>,<barCode>***</barCode>",
    "<email>a@b.c</email>,<email>***</email>",
    "<fieldOfTomorrow>secret</fieldOfTomorrow>,<fieldOfTomorrow>***</fieldOfTomorrow>",
    "<Password>cut in the mid,<Password>***",
    "<x><![CDATA[secret]]></x>,<x>***</x>",
    "<value>secret</value>,<value>***</value>",
    "<id>5</id>secret<id/>secret,<id>5</id>***<id/>***",
    "<id pw='a>b'>5</id>,<id>5</id>",
    "<id pw='cut in the mid,***",
    "<?xml version='1.0'?><!-- secret --><a/>,<a/>"
  })
  void valuesAreMasked(String xml, String masked) {
    assertThat(WireLog.mask(xml)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "<statusCode>success</statusCode>",
    "<n:orderId>5</n:orderId>",
    "<a>\t<b/> </a>",
    "<amount>35000</amount>"
  })
  void whatIsHarmlessIsShown(String xml) {
    assertThat(WireLog.mask(xml)).isEqualTo(xml);
  }

  @ParameterizedTest
  @CsvSource({
    "<statusCode>error of Ada Test</statusCode>,<statusCode>***</statusCode>",
    "<type>ada@example.org</type>,<type>***</type>",
    "<code>O'Neil</code>,<code>***</code>"
  })
  void whereACodeIsExpectedASentenceIsMasked(String xml, String masked) {
    assertThat(WireLog.mask(xml)).isEqualTo(masked);
  }

  @Test
  void nothingIsShownOfWhatIsNotXml() {
    assertThat(WireLog.mask("login failed for top-secret")).doesNotContain("top-secret");
    assertThat(WireLog.mask("<a>x</a> top-secret")).doesNotContain("top-secret");
    assertThat(WireLog.mask("<a href=\"top-secret\">x</a>")).doesNotContain("top-secret");
    assertThat(WireLog.mask("<a token=\"top-secret\"/>")).doesNotContain("top-secret");
    assertThat(WireLog.mask("<!-- top-secret --><a/>")).doesNotContain("top-secret");
    assertThat(WireLog.mask("<a><!-- c -->top-secret</a>")).doesNotContain("top-secret");
    assertThat(WireLog.mask("<id pw=\"top-secret\">5</id>")).doesNotContain("top-secret");
  }
}
