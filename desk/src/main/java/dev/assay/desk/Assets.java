package dev.assay.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Style sheets, scripts and pictures: these files and no others. */
final class Assets {
  private static final String OWN = "/dev/assay/desk/static/";
  private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";
  private static final int HOUR = 3600;

  private static final Map<String, String> FILES = files();

  private static final Map<String, String> VERSIONS = versions();

  private Assets() {}

  /** The address of a file, another one where the file is another. */
  static String at(String name) {
    return "/static/" + name + "?v=" + VERSIONS.get(name);
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    FILES.forEach(
        (name, resource) -> {
          CRC32 sum = new CRC32();
          sum.update(bytes(resource));
          versions.put(name, Long.toHexString(sum.getValue()));
        });
    return versions;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : new String[] {"assay.css", "assay.js", "map.js", "icon.svg"}) {
      files.put(name, OWN + name);
    }
    files.put("world.json", dev.assay.export.chart.World.RESOURCE);
    files.put("leaflet.css", LEAFLET + "leaflet.css");
    files.put("leaflet.js", LEAFLET + "leaflet-src.esm.js");
    return files;
  }

  static void serve(RoutesConfig routes) {
    FILES.forEach((name, resource) -> routes.get("/static/" + name, c -> send(c, name, resource)));
  }

  private static void send(Context context, String name, String resource) {
    context.contentType(type(name));
    context.header("Cache-Control", "max-age=" + HOUR);
    context.result(bytes(resource));
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> "application/json";
    };
  }

  static byte[] bytes(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "ASSAY-DESK-007 " + resource + " is missing from this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
