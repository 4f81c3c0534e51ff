package dev.assay.actor;

/**
 * The country that a report is about where it names one far more than any other: its "army" and
 * "interior minister" are that country's.
 *
 * @param country ISO 3166-1 alpha-3
 * @param alone whether no other country is named half as often; in a report from a country about
 *     its neighbours "the army" may be anybody's, "the interior minister" hardly
 */
public record Home(String country, boolean alone) {}
