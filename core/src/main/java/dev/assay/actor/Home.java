package dev.assay.actor;

/**
 * The country that a report is about where it names one far more than any other: its "army" and
 * "interior minister" are that country's.
 *
 * @param country ISO 3166-1 alpha-3
 * @param alone whether no other country is named half as often; in a report from a country about
 *     its neighbours "the army" may be anybody's, "the interior minister" hardly
 */
public record Home(String country, boolean alone) {
  /** Kosovo, as places have it; PLOVER, and so the actors, have KOS. */
  private static final String KOSOVO = "XKX";

  /** The code that actors of a country have. */
  static String ofPlace(String country) {
    return country.equals(KOSOVO) ? "KOS" : country;
  }

  /** Whether a place lies in it. */
  public boolean holds(String country) {
    return ofPlace(country).equals(this.country);
  }
}
