package dev.assay.export.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Outlines of countries (Natural Earth 1:50m), read from TopoJSON. Immutable, safe to share between
 * threads.
 */
public final class World {
  /** The resource, for whoever draws it elsewhere. */
  public static final String RESOURCE = "/dev/assay/export/chart/world.json";

  /**
   * A country.
   *
   * @param name in English
   * @param rings longitudes and latitudes in turn
   */
  record Country(String name, List<double[]> rings) {}

  private final List<Country> countries;

  private World(List<Country> countries) {
    this.countries = List.copyOf(countries);
  }

  /** Reads the outlines that ship; takes some tens of milliseconds. */
  public static World open() {
    try (InputStream in = World.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-CHART-001 world.json is missing from this build");
      }
      return new World(countries(new ObjectMapper().readTree(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Country> countries() {
    return countries;
  }

  private static List<Country> countries(JsonNode topology) {
    List<double[]> arcs = arcs(topology);
    List<Country> countries = new ArrayList<>();
    for (JsonNode geometry : topology.path("objects").path("countries").path("geometries")) {
      List<double[]> rings = new ArrayList<>();
      if (geometry.path("type").asText().equals("Polygon")) {
        geometry.path("arcs").forEach(ring -> rings.add(ring(ring, arcs)));
      } else {
        for (JsonNode polygon : geometry.path("arcs")) {
          polygon.forEach(ring -> rings.add(ring(ring, arcs)));
        }
      }
      countries.add(new Country(geometry.path("properties").path("name").asText(), rings));
    }
    return countries;
  }

  /** Arcs are differences of whole numbers, to be scaled and moved. */
  private static List<double[]> arcs(JsonNode topology) {
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode move = topology.path("transform").path("translate");
    List<double[]> arcs = new ArrayList<>();
    for (JsonNode arc : topology.path("arcs")) {
      double[] points = new double[arc.size() * 2];
      long x = 0;
      long y = 0;
      for (int i = 0; i < arc.size(); i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[2 * i] = x * scale.get(0).asDouble() + move.get(0).asDouble();
        points[2 * i + 1] = y * scale.get(1).asDouble() + move.get(1).asDouble();
      }
      arcs.add(points);
    }
    return arcs;
  }

  /** An arc's number below zero is its complement, walked backwards. */
  private static double[] ring(JsonNode numbers, List<double[]> arcs) {
    List<Double> points = new ArrayList<>();
    for (JsonNode number : numbers) {
      int n = number.asInt();
      double[] arc = arcs.get(n < 0 ? ~n : n);
      int count = arc.length / 2;
      for (int i = points.isEmpty() ? 0 : 1; i < count; i++) {
        int at = n < 0 ? count - 1 - i : i;
        points.add(arc[2 * at]);
        points.add(arc[2 * at + 1]);
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
