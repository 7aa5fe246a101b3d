package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.s360sdk.catalog.internal.reader.LinkRegistry;
import io.github.s360sdk.core.internal.reader.Interner;
import java.util.Currency;

/**
 * What the parts of one file share while it is read.
 *
 * @param currency currency of all amounts
 * @param links links between its parts
 * @param interner makes one object of equal values
 */
record ReadState(Currency currency, LinkRegistry links, Interner interner) {

  static ReadState of(Currency currency) {
    return new ReadState(currency, new LinkRegistry(), Interner.keeping());
  }

  static ReadState in(DeserializationContext context) throws JsonMappingException {
    if (context.getAttribute(ReadState.class) instanceof ReadState state) {
      return state;
    }
    throw JsonMappingException.from(context, "the catalogue is read without its header");
  }

  void endSeason() {
    links.endSeason();
    interner.forgetValues();
  }
}
