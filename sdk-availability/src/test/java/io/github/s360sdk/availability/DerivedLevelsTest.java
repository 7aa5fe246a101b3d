package io.github.s360sdk.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.CapacityLookup;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.availability.request.PlacesQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Levels where the platform tells quantities only. */
@Timeout(30)
class DerivedLevelsTest {

  /**
   * 200 places in two areas, of which the area 71 is the seat category 22; orange below 20 %. Of
   * performance 15 an area does not tell how large it is; 16 has an area with numbered seats, and
   * 100 people may be in it.
   */
  private static final String CATALOG =
      Platform.answer(
          "getCatalogDetailed",
          "CatalogResultDetailed",
          """
          <catalogData>
            <physicalConfigurations>
              <areas><id>70</id><physicalGauge>150</physicalGauge></areas>
              <areas><id>71</id><physicalGauge>50</physicalGauge></areas>
              <id>60</id>
            </physicalConfigurations>
            <physicalConfigurations><id>61</id></physicalConfigurations>
            <physicalConfigurations>
              <areas><id>72</id><physicalGauge>50</physicalGauge></areas>
              <areas><id>73</id></areas>
              <id>62</id>
            </physicalConfigurations>
            <physicalConfigurations>
              <areas><id>74</id><physicalGauge>150</physicalGauge></areas>
              <areas><id>75</id><physicalGauge>50</physicalGauge></areas>
              <id>63</id>
            </physicalConfigurations>
            <seasons>
              <id>1</id>
              <logicalConfigurations>
                <id>50</id>
                <notNumberedAreas>
                  <physicalAreaId>70</physicalAreaId><seatCategoryId>21</seatCategoryId>
                </notNumberedAreas>
                <notNumberedAreas>
                  <physicalAreaId>71</physicalAreaId><seatCategoryId>22</seatCategoryId>
                </notNumberedAreas>
                <physicalConfigurationId>60</physicalConfigurationId>
              </logicalConfigurations>
              <logicalConfigurations>
                <id>52</id>
                <notNumberedAreas>
                  <physicalAreaId>72</physicalAreaId><seatCategoryId>22</seatCategoryId>
                </notNumberedAreas>
                <notNumberedAreas>
                  <physicalAreaId>73</physicalAreaId><seatCategoryId>22</seatCategoryId>
                </notNumberedAreas>
              </logicalConfigurations>
              <logicalConfigurations>
                <id>53</id>
                <notNumberedAreas>
                  <physicalAreaId>75</physicalAreaId><seatCategoryId>22</seatCategoryId>
                </notNumberedAreas>
                <securityGauge>100</securityGauge>
              </logicalConfigurations>
              <products>
                <event>
                  <alertRatio>20.000</alertRatio>
                  <performances>
                    <id>11</id>
                    <logicalConfigurationId>50</logicalConfigurationId>
                    <physicalConfigurationId>60</physicalConfigurationId>
                  </performances>
                  <performances>
                    <id>12</id><physicalConfigurationId>61</physicalConfigurationId>
                  </performances>
                  <performances>
                    <id>15</id>
                    <logicalConfigurationId>52</logicalConfigurationId>
                    <physicalConfigurationId>62</physicalConfigurationId>
                  </performances>
                  <performances>
                    <id>16</id>
                    <logicalConfigurationId>53</logicalConfigurationId>
                    <physicalConfigurationId>63</physicalConfigurationId>
                  </performances>
                </event>
                <id>2</id><productFamilyType>SINGLE_ENTRY</productFamilyType>
              </products>
              <products>
                <event>
                  <performances>
                    <id>13</id><physicalConfigurationId>60</physicalConfigurationId>
                  </performances>
                </event>
                <id>3</id><productFamilyType>SINGLE_ENTRY</productFamilyType>
              </products>
              <timeslots><id>81</id><quota>10</quota></timeslots>
            </seasons>
          </catalogData>
          """);

  private final List<String> rows = new ArrayList<>();
  private @Nullable Platform platform;

  private Platform platform(Consumer<? super AvailabilityOptions> options) {
    Platform made = new Platform(builder -> {}, options);
    platform = made;
    return made.answers(
        request ->
            switch (request.operation()) {
              case "getCatalogDetailed" -> Platform.xml(CATALOG);
              case "getLastSetupUpdate" -> Platform.status(404);
              case "getProductAvailability" ->
                  Platform.xml(
                      Platform.answer(
                          "getProductAvailability",
                          "ProductAvailabilityResult",
                          "<productAvailabilityData>"
                              + String.join("", rows)
                              + "</productAvailabilityData>"));
              default -> Platform.xml(Platform.performances(String.join("", rows)));
            });
  }

  @AfterEach
  void stop() {
    Objects.requireNonNull(platform).close();
  }

  private void tell(long performance, int quantity, String more) {
    rows.add(
        "<performanceAvailabilities><performanceId>%d</performanceId><availability>%d</availability>%s</performanceAvailabilities>"
            .formatted(performance, quantity, more));
  }

  private void tellUnits(int quantity, String more) {
    rows.add(
        "<productAvailabilities><productId>4</productId><availability>%d</availability>%s</productAvailabilities>"
            .formatted(quantity, more));
  }

  private static List<@Nullable AvailabilityLevel> levels(Platform platform) {
    List<@Nullable AvailabilityLevel> levels = new ArrayList<>();
    platform
        .client
        .performances(PlacesQuery.of(11L, 12L, 13L))
        .rows()
        .forEach(row -> levels.add(row.level()));
    return levels;
  }

  private static AvailabilityLevel derived(Colour colour) {
    return AvailabilityLevel.derived(colour);
  }

  private static long catalogues(Platform platform) {
    return platform.requests().stream()
        .filter(request -> request.operation().equals("getCatalogDetailed"))
        .count();
  }

  @Test
  void comeFromTheAlertRatioAndThePlacesOfTheCatalogue() {
    tell(11, 0, "");
    tell(11, 39, "");
    tell(11, 40, "");
    tell(11, 3, "<availabilityLevel>GOOD</availabilityLevel>");
    Platform tells = platform(options -> {});

    assertThat(levels(tells))
        .containsExactly(
            derived(Colour.RED),
            derived(Colour.ORANGE),
            derived(Colour.GREEN),
            AvailabilityLevel.of("GOOD"));
    assertThat(catalogues(tells)).isEqualTo(1);
  }

  @Test
  void ofASeatCategoryAreKnownWhereAnAreaIsOne() {
    tell(11, 9, "<seatCategoryId>22</seatCategoryId>");
    tell(11, 10, "<seatCategoryId>22</seatCategoryId>");
    tell(11, 10, "<seatCategoryId>23</seatCategoryId>");
    tell(11, 0, "<seatCategoryId>23</seatCategoryId>");
    tell(11, 10, "<contingentId>31</contingentId>");

    assertThat(levels(platform(options -> {})))
        .containsExactly(
            derived(Colour.ORANGE), derived(Colour.GREEN), null, derived(Colour.RED), null);
  }

  @Test
  void areNotKnownWithoutARatioOrWithoutPlaces() {
    tell(12, 5, "");
    tell(13, 5, "");
    tell(14, 5, "");

    assertThat(levels(platform(options -> {}))).containsExactly(null, null, null);
  }

  @Test
  void areNotGuessedFromAPartOfThePlaces() {
    tell(15, 10, "<seatCategoryId>22</seatCategoryId>");
    tell(15, 10, "");
    tell(16, 10, "<seatCategoryId>22</seatCategoryId>");
    tell(16, 20, "");
    tell(16, 19, "");
    tell(11, -1, "");

    assertThat(levels(platform(options -> {})))
        .containsExactly(null, null, null, derived(Colour.GREEN), derived(Colour.ORANGE), null);
  }

  @Test
  void ofASeasonTicketOrAnAdvantageAreKnownWhenNothingIsLeft() {
    tell(11, 10, "");
    tell(11, 0, "");
    Platform tells = platform(options -> options.capacity(row -> 10));

    assertThat(tells.client.performances(q -> q.performance(11).composedProduct(7)).rows())
        .extracting(PlacesLeft::level)
        .containsExactly(null, derived(Colour.RED));
    assertThat(tells.client.performances(q -> q.performance(11).advantage(7)).rows())
        .extracting(PlacesLeft::level)
        .containsExactly(null, derived(Colour.RED));
  }

  @Test
  void outliveALookupThatFails() {
    tell(11, 39, "");
    CapacityLookup failing =
        row -> {
          throw new IllegalStateException("database");
        };

    assertThat(levels(platform(options -> options.capacity(failing))))
        .containsExactly(derived(Colour.ORANGE));
  }

  @Test
  void takeTheUsualRatioAndTheCapacityThatTheProgramKnows() {
    tell(12, 5, "");
    tell(13, 19, "");
    tell(13, 20, "");
    tell(11, 5, "<seatCategoryId>23</seatCategoryId>");
    CapacityLookup halls = row -> Objects.equals(row.performanceId(), 12L) ? (Integer) 10 : null;

    assertThat(levels(platform(options -> options.usualAlertRatio(BigDecimal.TEN).capacity(halls))))
        .containsExactly(
            derived(Colour.GREEN), derived(Colour.ORANGE), derived(Colour.GREEN), null);
  }

  @Test
  void ofUnitsTakeTheQuotaOfTheTimeslot() {
    tellUnits(0, "<timeslotId>81</timeslotId>");
    tellUnits(1, "<timeslotId>81</timeslotId>");
    tellUnits(2, "<timeslotId>81</timeslotId>");
    tellUnits(2, "");
    tellUnits(2, "<timeslotId>81</timeslotId><contingentId>5</contingentId>");
    List<@Nullable AvailabilityLevel> levels = new ArrayList<>();

    platform(options -> options.usualAlertRatio(BigDecimal.valueOf(20)))
        .client
        .products(q -> q.product(4))
        .rows()
        .forEach((UnitsLeft row) -> levels.add(row.level()));

    assertThat(levels)
        .containsExactly(
            derived(Colour.RED), derived(Colour.ORANGE), derived(Colour.GREEN), null, null);
  }

  @Test
  void areLeftAloneOnRequest() {
    tell(11, 0, "");
    Platform tells = platform(options -> options.derivedLevels(false));

    PlacesLeft row = tells.client.performances(PlacesQuery.of(11L)).rows().get(0);

    assertThat(row.level()).isNull();
    assertThat(row.isSoldOut()).isTrue();
    assertThat(catalogues(tells)).isZero();
  }

  @Test
  void areWorthNoErrorAndNoStormOfLoads() {
    tell(11, 5, "");
    Platform tells = platform(options -> {});
    tells.answers(
        request ->
            request.operation().equals("getPerformanceAvailability")
                ? Platform.xml(Platform.performances(String.join("", rows)))
                : Platform.status(404));

    assertThat(levels(tells)).containsExactly((AvailabilityLevel) null);
    tells.client.performance(12);
    assertThat(catalogues(tells)).isEqualTo(1);
  }
}
