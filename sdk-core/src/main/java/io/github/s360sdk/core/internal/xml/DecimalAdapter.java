package io.github.s360sdk.core.internal.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimals of the wire. Read as null if they are none, or if they have more digits than anything
 * that is measured: the time to read one grows with the square of its digits.
 */
public class DecimalAdapter extends XmlAdapter<String, BigDecimal> {

  private static final int MOST_DIGITS = 100;

  @Override
  public @Nullable BigDecimal unmarshal(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String value = text.strip();
    if (value.isEmpty() || value.length() > MOST_DIGITS) {
      return null;
    }
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public @Nullable String marshal(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
