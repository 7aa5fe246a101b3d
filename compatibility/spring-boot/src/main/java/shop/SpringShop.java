package shop;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.jdbc.JdbcOrderJournal;
import io.github.s360sdk.micrometer.S360Metrics;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.Museum;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A Spring Boot program: client, journal and meters are beans, and Spring closes them. */
@SpringBootApplication
public class SpringShop {

  /** Runs the program. */
  public static void main(String[] arguments) {
    SpringApplication.run(SpringShop.class, arguments).close();
    System.out.println(
        "Spring Boot " + SpringBootVersion.getVersion() + ": the shop works and has closed");
  }

  @Bean
  S360Simulator simulator() {
    return S360Simulator.start();
  }

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  OrderJournal journal(DataSource database) {
    JdbcOrderJournal journal = JdbcOrderJournal.builder(database).build();
    journal.createTable(); // a real program has it in its migrations
    return journal;
  }

  @Bean
  S360Client s360(S360Simulator simulator, OrderJournal journal, MeterRegistry meters) {
    return S360Client.of(
        simulator.connection().listener(new S360Metrics(meters)).build(), journal);
  }

  @Bean
  CommandLineRunner shop(S360Client s360, S360Simulator simulator, MeterRegistry meters) {
    return arguments -> {
      s360.sales().recover();
      s360.catalog().get();
      Museum museum = simulator.world().museum();
      Sale sale =
          s360.sales()
              .sale()
              .product(
                  p -> p.item(museum.passItemId()).tariff(museum.fullTariff().id()).quantity(1))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      if (!sale.ticketsComplete() || meters.get("s360.calls").timers().isEmpty()) {
        throw new IllegalStateException("the sale has no ticket or no meter");
      }
      System.out.println("sold: " + sale.tickets().size() + " for " + sale.total());
    };
  }
}
