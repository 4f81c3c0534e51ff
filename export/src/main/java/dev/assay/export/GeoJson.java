package dev.assay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as GeoJSON (RFC 7946): longitude first, six decimals, which is 11 cm. */
final class GeoJson {
  private static final double PRECISION = 1e6;

  private GeoJson() {}

  static void write(JsonGenerator json, Geometry geometry) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type(geometry));
    boolean collection = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    json.writeFieldName(collection ? "geometries" : "coordinates");
    if (collection) {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(json, geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      coordinates(json, geometry);
    }
    json.writeEndObject();
  }

  /** GeoJSON knows no closed ring of its own. */
  private static String type(Geometry geometry) {
    return geometry instanceof LineString
        ? Geometry.TYPENAME_LINESTRING
        : geometry.getGeometryType();
  }

  static double rounded(double degrees) {
    return Math.round(degrees * PRECISION) / PRECISION;
  }

  private static void coordinates(JsonGenerator json, Geometry geometry) throws IOException {
    if (geometry instanceof Point point) {
      position(json, point.getCoordinate());
    } else if (geometry instanceof LineString line) {
      positions(json, line.getCoordinates());
    } else if (geometry instanceof Polygon polygon) {
      rings(json, polygon);
    } else if (geometry instanceof MultiPoint
        || geometry instanceof MultiLineString
        || geometry instanceof MultiPolygon) {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        coordinates(json, geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      throw new IllegalArgumentException("GeoJSON has no " + geometry.getGeometryType());
    }
  }

  /** The outer ring counter-clockwise and the holes clockwise, as the standard has it. */
  private static void rings(JsonGenerator json, Polygon polygon) throws IOException {
    Polygon normal = (Polygon) polygon.norm();
    json.writeStartArray();
    positions(json, normal.getExteriorRing().reverse().getCoordinates());
    for (int i = 0; i < normal.getNumInteriorRing(); i++) {
      positions(json, normal.getInteriorRingN(i).reverse().getCoordinates());
    }
    json.writeEndArray();
  }

  private static void positions(JsonGenerator json, Coordinate[] coordinates) throws IOException {
    json.writeStartArray();
    for (Coordinate c : coordinates) {
      position(json, c);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Coordinate c) throws IOException {
    json.writeStartArray();
    json.writeNumber(rounded(c.x));
    json.writeNumber(rounded(c.y));
    json.writeEndArray();
  }
}
