package io.github.s360sdk.availability.internal.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.catalog.internal.file.ModelCodec;
import io.github.s360sdk.core.spi.CacheCodec;
import java.io.IOException;

/** Makes bytes of the answers to questions of one kind. */
final class AnswerCodec implements CacheCodec<StoredAnswer> {

  static final AnswerCodec PLACES = new AnswerCodec(PlacesLeft.class);
  static final AnswerCodec UNITS = new AnswerCodec(UnitsLeft.class);
  static final AnswerCodec SEATS = new AnswerCodec(Seat.class);

  private final ModelCodec<Answer<?>> answers;

  private AnswerCodec(Class<?> row) {
    this.answers = ModelCodec.of(Answer.class, row, new Levels());
  }

  static AnswerCodec of(Question.AboutProducts<?> question) {
    if (question instanceof Question.Places) {
      return PLACES;
    }
    return question instanceof Question.Units ? UNITS : SEATS;
  }

  @Override
  public String version() {
    return answers.version();
  }

  @Override
  public byte[] encode(StoredAnswer value) throws IOException {
    return answers.encode(value.answer());
  }

  @Override
  public StoredAnswer decode(byte[] bytes) throws IOException {
    return new StoredAnswer(answers.decode(bytes));
  }

  /** Levels as the platform told them; one that was derived is derived again by who reads it. */
  private static final class Levels extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Levels() {
      super("s360-availability");
      addSerializer(
          AvailabilityLevel.class,
          new JsonSerializer<>() {
            @Override
            public void serialize(
                AvailabilityLevel level, JsonGenerator out, SerializerProvider provider)
                throws IOException {
              out.writeString(level.wireValue());
            }
          });
      addDeserializer(
          AvailabilityLevel.class,
          new JsonDeserializer<>() {
            @Override
            public AvailabilityLevel deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
              return AvailabilityLevel.of(in.getText());
            }
          });
    }
  }
}
