package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Makes the first inputs of each reader anew: the answers of the simulator to each call, forms of
 * them that a gateway or another server might send, and answers from a folder of samples.
 *
 * <pre>FuzzSeeds [folder of samples named Service.operation.response*.xml]</pre>
 */
public final class FuzzSeeds {

  private static final Pattern SAMPLE = Pattern.compile("\\w+\\.(\\w+)\\.response(.*)\\.xml");
  // Of some operations an input holds three answers.
  private static final int LARGE = 3 * 1024;
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"%s\"?>";

  private final Recorder recorder = new Recorder();
  private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

  private FuzzSeeds() {}

  /** An answer of the contract. */
  private record Sample(String form, String body) {}

  /** Keeps the answers of the simulator. */
  private static final class Recorder implements Interceptor {

    private final List<byte[]> bodies = new ArrayList<>();
    private boolean fault;

    void clear() {
      bodies.clear();
      fault = false;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      bodies.add(response.peekBody(Long.MAX_VALUE).bytes());
      fault = response.code() != 200;
      return response;
    }
  }

  /**
   * Makes the seeds.
   *
   * @param args a folder of samples, or nothing
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    FuzzSeeds seeds = new FuzzSeeds();
    if (args.length > 0) {
      seeds.readSamples(Path.of(args[0]));
    }
    for (AnswerReader reader : AnswerReader.values()) {
      seeds.make(reader);
    }
  }

  private void readSamples(Path folder) throws IOException {
    for (Path file : FuzzFolders.files(folder)) {
      Matcher name = SAMPLE.matcher(file.getFileName().toString());
      if (name.matches()) {
        samples
            .computeIfAbsent(name.group(1), operation -> new ArrayList<>())
            .add(new Sample("sample" + name.group(2), withoutIndent(Files.readString(file))));
      }
    }
  }

  private void make(AnswerReader reader) throws IOException {
    Files.createDirectories(FuzzFolders.kept(reader));
    try (S360Simulator simulator =
            S360Simulator.builder()
                .world(
                    DemoWorld.sized().performances(1).seatsPerCategory(4).timeslots(2).matches(3))
                .start();
        S360Client s360 =
            S360Client.of(
                simulator
                    .connection()
                    .cache(Cache.none())
                    .rateLimiter(RateLimiter.unlimited())
                    .retry(RetryPolicy.NONE)
                    .customizeHttpClient(
                        OkHttpClient.Builder.class, client -> client.addInterceptor(recorder))
                    .build())) {
      Subject subject = subject(s360, simulator);
      for (int i = 0; i < reader.reads().size(); i++) {
        record(reader, i, s360, subject, "");
      }
      if (reader == AnswerReader.CATALOGUE || reader == AnswerReader.AVAILABILITY) {
        for (String code : productCodes(simulator.world())) {
          for (int i = 0; i < reader.reads().size(); i++) {
            record(reader, i, s360, subject.ofProduct(code), "-" + code);
          }
        }
      }
    }
  }

  private static List<String> productCodes(DemoWorld world) {
    return List.of(
        world.theatre().play().code(),
        world.museum().openPass().code(),
        world.museum().timeslotPass().code(),
        world.sports().seasonTicket().code());
  }

  private static Subject subject(S360Client s360, S360Simulator simulator) {
    DemoWorld world = simulator.world();
    Subject.Places places =
        new Subject.Places(
            world.pointOfSales().id(),
            world.theatre().performances().get(0).id(),
            world.theatre().seatCategories().get(0).id(),
            world.theatre().fullTariff().id(),
            world.museum().timeslotPass().id(),
            world.museum().timeslotPassItemId(),
            world.museum().timeslots().get(0).id(),
            null);
    Sale sale =
        s360.sales()
            .sale()
            .purchaser(world.contactNumber())
            .seats(
                seats ->
                    seats
                        .performance(places.performance())
                        .seatCategory(places.seatCategory())
                        .tariff(places.tariff())
                        .quantity(1))
            .payWith(PaymentSelector.pendingAccount())
            .complete();
    OrderUpdate open = draft(s360, world, places);
    OrderUpdate draft = draft(s360, world, places);
    long file = Objects.requireNonNull(sale.fileId());
    s360.sales()
        .files()
        .uploadAttachment(
            file,
            Attachment.of("a.txt", "text/plain", "some text".getBytes(StandardCharsets.UTF_8)),
            null);
    return new Subject(
        contact(s360, simulator),
        places,
        new Subject.Orders(
            open.orderId(),
            draft.orderId(),
            draft.operations().get(0).id(),
            draft.movements().get(0).id(),
            sale.orderId(),
            file,
            Objects.requireNonNull(s360.sales().orders().details(sale.orderId()).secretId()),
            Objects.requireNonNull(s360.sales().files().details(file).attachments().get(0).id()),
            world.pendingAccount().id()));
  }

  /** A contact with an address, which can log in. */
  private static String contact(S360Client s360, S360Simulator simulator) {
    String number =
        s360.contacts()
            .create(
                contact ->
                    contact
                        .individual(
                            one -> one.firstName("Ada").lastName("Test").email("a@example.org"))
                        .address(
                            address ->
                                address
                                    .street("3 rue des Essais")
                                    .zipCode("69001")
                                    .town("Lyon")
                                    .countryCode("FR")
                                    .main(true)))
            .number();
    simulator.setLogin(number, Subject.LOGIN, Subject.PASSWORD);
    return number;
  }

  private static OrderUpdate draft(S360Client s360, DemoWorld world, Subject.Places places) {
    return s360.sales()
        .orders()
        .createOrUpdate(
            OrderRequest.of(
                order ->
                    order
                        .pointOfSales(places.pointOfSales())
                        .type(OrderType.SALE)
                        .purchaser(world.contactNumber())
                        .product(
                            pass ->
                                pass.item(places.passItem())
                                    .tariff(world.museum().fullTariff().id())
                                    .timeslot(places.timeslot())
                                    .quantity(1))));
  }

  private void record(
      AnswerReader reader, int index, S360Client s360, Subject subject, String variant)
      throws IOException {
    Read read = reader.reads().get(index);
    recorder.clear();
    try {
      read.call().make(s360, subject);
    } catch (S360Exception e) {
      // A refusal is an answer as well.
    }
    List<byte[]> bodies = small(recorder.bodies);
    if (bodies.isEmpty()) {
      return;
    }
    FuzzInput answered =
        new FuzzInput(index, recorder.fault ? FuzzInput.Head.FAULT : FuzzInput.Head.OK, bodies);
    String name = read.name() + variant;
    keep(reader, name, answered);
    if (variant.isEmpty()) {
      keepSamples(reader, name, answered);
      if (index == 0 || reader == AnswerReader.ENVELOPE) {
        keepForms(reader, name, answered);
      }
    }
  }

  /** The same call, with the answer of the contract in the place of the simulator's. */
  private void keepSamples(AnswerReader reader, String name, FuzzInput answered)
      throws IOException {
    for (Map.Entry<String, List<Sample>> operation : samples.entrySet()) {
      String wrapper = operation.getKey() + "Response";
      for (Sample sample : operation.getValue()) {
        List<byte[]> bodies = new ArrayList<>();
        boolean replaced = false;
        for (byte[] body : answered.bodies()) {
          boolean same = text(body).contains(":" + wrapper) || text(body).contains("<" + wrapper);
          bodies.add(same ? small(List.of(bytes(sample.body()))).get(0) : body);
          replaced |= same;
        }
        if (replaced) {
          boolean fault = sample.body().contains("Fault>");
          keep(
              reader,
              name + "-" + operation.getKey() + "-" + sample.form(),
              new FuzzInput(
                  answered.choice(), fault ? FuzzInput.Head.FAULT : FuzzInput.Head.OK, bodies));
        }
      }
    }
  }

  /** The same answer as others might send it. */
  private static void keepForms(AnswerReader reader, String name, FuzzInput answered)
      throws IOException {
    int choice = answered.choice();
    byte[] first = answered.bodies().get(0);
    String bare = text(first).replaceFirst("^<\\?xml.*?\\?>\\s*", "");
    keep(reader, name + "-bare", new FuzzInput(choice, FuzzInput.Head.BARE, List.of(first)));
    keep(
        reader,
        name + "-latin",
        new FuzzInput(
            choice,
            FuzzInput.Head.LATIN,
            List.of(bytes(DECLARATION.formatted("iso-8859-1") + bare))));
    keep(
        reader,
        name + "-wide",
        new FuzzInput(
            choice, FuzzInput.Head.WIDE, List.of(bare.getBytes(StandardCharsets.UTF_16))));
    keep(
        reader,
        name + "-at-work",
        new FuzzInput(
            choice,
            FuzzInput.Head.OK,
            List.of(
                bytes(text(first).replaceFirst("<statusCode>[^<]*", "<statusCode>in_progress")),
                first)));
    keep(
        reader,
        name + "-fault",
        new FuzzInput(
            choice,
            FuzzInput.Head.FAULT,
            List.of(
                bytes(
                    "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Header>"
                        + "<a b=\"c\"/></S:Header><S:Body><S:Fault><faultcode>S:Server</faultcode>"
                        + "<faultstring>It failed.</faultstring><detail><![CDATA[d]]></detail>"
                        + "</S:Fault></S:Body></S:Envelope>"))));
    keep(
        reader,
        name + "-html",
        new FuzzInput(
            choice,
            FuzzInput.Head.BARE_FAULT,
            List.of(bytes("<!-- gateway --><html><body>Bad</body></html>"))));
  }

  private static void keep(AnswerReader reader, String name, FuzzInput input) throws IOException {
    byte[] bytes = input.bytes();
    if (bytes.length < FuzzFolders.MOST_BYTES) {
      if (isNew(reader, bytes)) {
        Files.write(FuzzFolders.kept(reader).resolve(name), bytes);
      }
    } else {
      System.out.println(reader.id() + ": " + name + " has " + bytes.length + " bytes, left out");
    }
  }

  private static boolean isNew(AnswerReader reader, byte[] bytes) throws IOException {
    for (Path file : FuzzFolders.files(FuzzFolders.kept(reader))) {
      if (Arrays.equals(Files.readAllBytes(file), bytes)) {
        return false;
      }
    }
    return true;
  }

  /** Answers as small as an input has to be. */
  private static List<byte[]> small(List<byte[]> bodies) throws IOException {
    List<byte[]> small = new ArrayList<>();
    for (byte[] body : bodies) {
      small.add(body.length > LARGE ? Thinned.of(body) : body);
    }
    return small;
  }

  private static String withoutIndent(String xml) {
    return xml.replaceAll(">\\s+<", "><");
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
