package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import io.github.s360sdk.core.model.WireEnum;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of the model that are no records: a text in several languages is an object of its
 * translations, a link its id, an open value its text, an amount its thousandths, a time its ISO
 * form, raw fields the list of their elements.
 */
final class ValueModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  ValueModule() {
    super("s360-catalogue");
    addSerializer(Link.class, new Writer<Object>(link -> ((Link<?>) link).id()));
    addSerializer(OpenValue.class, new Writer<Object>(value -> ((OpenValue<?>) value).text()));
    addSerializer(Money.class, new Writer<>(Money::thousandths));
    addSerializer(OffsetDateTime.class, new Writer<>(OffsetDateTime::toString));
    addSerializer(Instant.class, new Writer<>(Instant::toString));
    addSerializer(LocalizedText.class, new Writer<LocalizedText>(LocalizedText::translations));
    addSerializer(RawFields.class, new Writer<RawFields>(RawFields::elements));
    addDeserializer(Link.class, new LinkReader(null));
    addDeserializer(OpenValue.class, new OpenValueReader(null));
    addDeserializer(Money.class, new Reader<>(ValueModule::money));
    addDeserializer(
        OffsetDateTime.class, new Reader<>((in, context) -> time(in, OffsetDateTime::parse)));
    addDeserializer(Instant.class, new Reader<>((in, context) -> time(in, Instant::parse)));
    addDeserializer(LocalizedText.class, new Reader<>(ValueModule::text));
    addDeserializer(RawFields.class, new Reader<>(ValueModule::raw));
    setDeserializerModifier(new PartModifier());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(new RecordMaker.Finder());
  }

  private static Money money(JsonParser in, DeserializationContext context) throws IOException {
    ReadState state = ReadState.in(context);
    return state.interner().value(new Money(in.getLongValue(), state.currency()));
  }

  private static <T> T time(JsonParser in, Function<String, T> parse) throws IOException {
    try {
      return parse.apply(in.getText());
    } catch (DateTimeException e) {
      throw new IOException("a time in the file cannot be read; load the catalogue again");
    }
  }

  private static LocalizedText text(JsonParser in, DeserializationContext context)
      throws IOException {
    Map<String, String> translations =
        context.readValue(
            in, context.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    return ReadState.in(context).interner().value(LocalizedText.of(translations));
  }

  private static RawFields raw(JsonParser in, DeserializationContext context) throws IOException {
    List<RawElement> elements =
        context.readValue(
            in, context.getTypeFactory().constructCollectionType(List.class, RawElement.class));
    return RawFields.of(elements);
  }

  /** Writes a value as another one. */
  private static final class Writer<T> extends JsonSerializer<T> {

    private final Function<T, Object> form;

    Writer(Function<T, Object> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(form.apply(value), out);
    }
  }

  /** Reads a value. */
  @FunctionalInterface
  private interface Form<T> {
    T read(JsonParser in, DeserializationContext context) throws IOException;
  }

  private static final class Reader<T> extends JsonDeserializer<T> {

    private final Form<T> form;

    Reader(Form<T> form) {
      this.form = form;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return form.read(in, context);
    }
  }

  /** Reads links; where they lead to is told by the type of the record component. */
  private static final class LinkReader extends JsonDeserializer<Link<?>>
      implements ContextualDeserializer {

    private final @Nullable Class<?> target;

    LinkReader(@Nullable Class<?> target) {
      this.target = target;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new LinkReader(parameter(context));
    }

    @Override
    public Link<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (target == null) {
        throw new IOException("a link in the file leads to nothing that is known");
      }
      return ReadState.in(context).links().to(target, in.getLongValue());
    }
  }

  /** Reads open values; their enumeration is told by the type of the record component. */
  private static final class OpenValueReader extends JsonDeserializer<OpenValue<?>>
      implements ContextualDeserializer {

    private final @Nullable Class<?> type;

    OpenValueReader(@Nullable Class<?> type) {
      this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new OpenValueReader(parameter(context));
    }

    @Override
    public OpenValue<?> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      if (type == null) {
        throw new IOException("a value in the file belongs to nothing that is known");
      }
      return open(type, in.getText());
    }

    @SuppressWarnings("unchecked") // components of this type have an enumeration as parameter
    private static <E extends Enum<E> & WireEnum> OpenValue<?> open(Class<?> type, String text) {
      return OpenValue.of((Class<E>) type, text);
    }
  }

  private static @Nullable Class<?> parameter(DeserializationContext context) {
    JavaType type = context.getContextualType();
    return type == null || type.containedTypeCount() == 0
        ? null
        : type.containedType(0).getRawClass();
  }
}
