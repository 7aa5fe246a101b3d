package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.sales.internal.FileMapper;
import io.github.s360sdk.sales.internal.MovementMapper;
import io.github.s360sdk.sales.internal.OrderMapper;
import io.github.s360sdk.sales.internal.PaymentMapper;
import io.github.s360sdk.sales.internal.stub.type.CloseOrderResult;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferenceResult;
import io.github.s360sdk.sales.internal.stub.type.FileDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateResult;
import io.github.s360sdk.sales.internal.stub.type.PaymentsAndCloseOrderResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableTicketsResult;
import io.github.s360sdk.sales.internal.stub.type.SeatingResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every answer has its place in the model, and it is the right one. */
class FieldCompletenessTest {

  /** Fields that are not filled here, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "ExpectedExceptionResult.expectedException",
          "false on success, and an unsuccessful result never becomes a model",
          "CloseOrderResult.orderData",
          "another name of orderDetailsData; SampleAnswersTest reads it",
          "TicketData.barcodeAlias",
          "another name of barCode; SampleAnswersTest reads it");

  record Answer<S>(Class<S> stub, Function<S, Object> mapper) {

    List<Leaves.Leaf> leaves(Stubs filler) {
      return Leaves.of(mapper.apply(filler.fill(stub)));
    }

    @Override
    public String toString() {
      return stub.getSimpleName();
    }
  }

  static Stream<Answer<?>> answers() {
    return Stream.of(
        new Answer<>(OrderDetailResult.class, result -> OrderMapper.order(result, 1)),
        new Answer<>(OrderUpdateResult.class, OrderMapper::update),
        new Answer<>(
            CloseOrderResult.class,
            result -> OrderMapper.closed(result, result.getOrderDetailsData().getOrderId())),
        new Answer<>(FileDetailResult.class, FileMapper::file),
        new Answer<>(PaymentsAndCloseOrderResult.class, PaymentMapper::paymentsAndClose),
        new Answer<>(ExternalReferenceResult.class, OrderMapper::references),
        new Answer<>(PrintableFileAttachmentResult.class, FileMapper::attachment),
        new Answer<>(PrintableTicketsResult.class, FileMapper::tickets),
        new Answer<>(SeatingResult.class, MovementMapper::movements));
  }

  private static Stubs filler(String trueField) {
    return new Stubs(LEFT_OUT.keySet(), trueField);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void losesNoValue(Answer<?> answer) {
    Stubs filler = filler("");
    Set<String> found =
        answer.leaves(filler).stream().map(Leaves.Leaf::value).collect(Collectors.toSet());

    assertThat(filler.values).isNotEmpty();
    filler.values.forEach(
        (field, values) -> assertThat(found).as("values of %s", field).containsAll(values));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void losesNoBoolean(Answer<?> answer) {
    Stubs first = filler("");
    long none = countTrue(answer.leaves(first));

    for (String field : first.booleans) {
      assertThat(countTrue(answer.leaves(filler(field))))
          .as("places that change with %s", field)
          .isGreaterThan(none);
    }
  }

  private static long countTrue(List<Leaves.Leaf> leaves) {
    return leaves.stream().filter(leaf -> leaf.value().equals("true")).count();
  }

  /**
   * The table in the resources was read by people: it says for each field of the wire where the
   * model has it, so that no two fields change places unseen.
   */
  @Test
  void mapsEachFieldToItsPlace() {
    Map<String, String> places = new LinkedHashMap<>();
    answers().forEach(answer -> places(answer).forEach(places::putIfAbsent));

    assertThat(places.entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue()))
        .containsExactlyInAnyOrderElementsOf(table());
  }

  private static Map<String, String> places(Answer<?> answer) {
    Map<String, String> places = new LinkedHashMap<>();
    Stubs filler = filler("");
    List<Leaves.Leaf> leaves = answer.leaves(filler);
    filler.values.forEach(
        (field, values) ->
            places.put(
                field,
                leaves.stream()
                    .filter(leaf -> values.contains(leaf.value()))
                    .map(Leaves.Leaf::path)
                    .distinct()
                    .collect(Collectors.joining(", "))));
    for (String field : filler.booleans) {
      List<String> changed = new ArrayList<>();
      List<Leaves.Leaf> other = answer.leaves(filler(field));
      for (int i = 0; i < leaves.size(); i++) {
        if (!leaves.get(i).equals(other.get(i))) {
          changed.add(other.get(i).path());
        }
      }
      places.put(field, changed.stream().distinct().collect(Collectors.joining(", ")));
    }
    return places;
  }

  private static List<String> table() {
    try (InputStream in = FieldCompletenessTest.class.getResourceAsStream("/mapping.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
