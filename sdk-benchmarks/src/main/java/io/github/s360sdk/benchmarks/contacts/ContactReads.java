package io.github.s360sdk.benchmarks.contacts;

import io.github.s360sdk.benchmarks.CannedServer;
import io.github.s360sdk.benchmarks.Samples;
import io.github.s360sdk.benchmarks.UsernameToken;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.contacts.internal.stub.info.ContactInformationPublicService;
import io.github.s360sdk.contacts.internal.stub.info.ContactInformationPublicServiceService;
import io.github.s360sdk.contacts.internal.stub.type.ContactDataResult;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.spi.RateLimiter;
import jakarta.xml.ws.BindingProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.xml.namespace.QName;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.headers.Header;

/**
 * Contacts read per second, with all details, by the SDK and by CXF as it comes. Both take turns,
 * so that a slow moment hits both.
 *
 * @param sdk by the SDK, mapped to its model
 * @param cxf by the default proxy of CXF, bound to its stubs
 */
record ContactReads(double sdk, double cxf) {

  private static final String NUMBER = "0004711";
  private static final String NAMESPACE =
      "http://v2_21.ContactInformationPublicService.service.secutix.com/";
  private static final String PATH =
      "/tnco/external-remoting/com.secutix.service.contact.v2_21.ContactInformationPublicService"
          + ".webservice";
  private static final int LISTS = 3 + 4 + 3 + 3;

  /** Measures both. */
  static ContactReads measure(boolean full) throws Exception {
    try (CannedServer server = new CannedServer(Samples.contact());
        S360Connection connection =
            S360Connection.builder()
                .institution("acme")
                .baseUrl(server.url())
                .credentials("ACME_API", "not-a-real-secret")
                .rateLimiter(RateLimiter.unlimited())
                .build()) {
      ContactClient sdk = ContactClient.of(connection);
      ContactInformationPublicService cxf = cxf(server.url());
      List<String> details =
          Arrays.stream(ContactDetail.values()).map(ContactDetail::wireName).toList();
      IntSupplier bySdk = () -> sizes(sdk.get(NUMBER, ContactDetail.values()));
      IntSupplier byCxf = () -> sizes(cxf.getContactData(NUMBER, details));
      Client client = ClientProxy.getClient(cxf);
      try {
        return measure(full, bySdk, byCxf);
      } finally {
        client.destroy();
      }
    }
  }

  private static ContactInformationPublicService cxf(String url) throws Exception {
    Path wsdl =
        Samples.wsdl(
            Files.createTempDirectory("s360-figures"),
            "ContactInformationPublicService.wsdl",
            "contact-types.xsd");
    ContactInformationPublicService port =
        new ContactInformationPublicServiceService(
                wsdl.toUri().toURL(),
                new QName(NAMESPACE, "ContactInformationPublicServiceService"))
            .getContactInformationPublicServicePort();
    Map<String, Object> context = ((BindingProvider) port).getRequestContext();
    context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, url + PATH);
    context.put(Header.HEADER_LIST, List.of(UsernameToken.header("ACME_API", "not-a-real-secret")));
    ClientProxy.getClient(port).getEndpoint().put("set-jaxb-validation-event-handler", "false");
    return port;
  }

  private static int sizes(Contact contact) {
    return contact.addresses().size()
        + contact.authorisations().size()
        + contact.communicationMeans().size()
        + contact.criteria().size();
  }

  private static int sizes(ContactDataResult contact) {
    return contact.getAddresses().size()
        + contact.getAuthorizations().size()
        + contact.getCommunicationMeans().size()
        + contact.getContactCriteria().size();
  }

  private static ContactReads measure(boolean full, IntSupplier sdk, IntSupplier cxf) {
    long warm = TimeUnit.SECONDS.toNanos(full ? 20 : 6);
    rate(sdk, warm);
    rate(cxf, warm);
    int rounds = full ? 31 : 11;
    long round = TimeUnit.MILLISECONDS.toNanos(700);
    double[] ofSdk = new double[rounds];
    double[] ofCxf = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      ofSdk[i] = rate(sdk, round);
      ofCxf[i] = rate(cxf, round);
    }
    return new ContactReads(median(ofSdk), median(ofCxf));
  }

  private static double rate(IntSupplier read, long nanos) {
    long begin = System.nanoTime();
    long calls = 0;
    long now;
    do {
      if (read.getAsInt() != LISTS) {
        throw new IllegalStateException("a client read a wrong answer");
      }
      calls++;
      now = System.nanoTime();
    } while (now - begin < nanos);
    return calls / ((now - begin) / 1e9);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
