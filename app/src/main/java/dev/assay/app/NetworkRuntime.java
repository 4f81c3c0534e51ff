package dev.assay.app;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Loads the native libraries of ONNX Runtime and leaves nothing behind. On its own it unpacks them
 * to a folder that stays in the temporary directory at every exit, and with its 24 MB where the
 * process is killed; what is loaded needs its file no longer on a system that knows POSIX.
 * Thread-safe.
 */
final class NetworkRuntime {
  private static final String PATH = "onnxruntime.native.path";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NetworkRuntime() {}

  /** Loads them once; where that is not ours to do or fails, ONNX Runtime does so when asked. */
  static synchronized void load() {
    if (System.getProperty(PATH) == null && isPosix() && hasAll()) {
      try {
        loadFrom(Files.createTempDirectory("assay-native"));
      } catch (IOException e) {
        // no room for ours is no room for its own, which says so
        System.clearProperty(PATH);
      }
    }
  }

  private static void loadFrom(Path folder) throws IOException {
    try {
      for (String library : LIBRARIES) {
        try (InputStream in = NetworkRuntime.class.getResourceAsStream(resource(library))) {
          if (in != null) {
            Files.copy(in, folder.resolve(System.mapLibraryName(library)));
          }
        }
      }
      System.setProperty(PATH, folder.toString());
      OrtEnvironment.getEnvironment();
    } finally {
      for (String library : LIBRARIES) {
        Files.deleteIfExists(folder.resolve(System.mapLibraryName(library)));
      }
      Files.delete(folder);
    }
  }

  private static boolean isPosix() {
    return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static boolean hasAll() {
    return LIBRARIES.stream()
        .allMatch(library -> NetworkRuntime.class.getResource(resource(library)) != null);
  }

  /** Where its jar has a library, by the names it gives to systems. */
  private static String resource(String library) {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "osx" : "linux";
    String processor = arch.matches("aarch64|arm64") ? "aarch64" : "x64";
    String folder = "/ai/onnxruntime/native/" + system + "-" + processor + "/";
    return folder + System.mapLibraryName(library);
  }
}
