package dev.assay.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files of a model are read from. */
@FunctionalInterface
interface ModelFiles {
  String NETWORK = "reader.onnx";
  String LABELS = "labels.json";
  String VOCABULARY = "vocab.txt";
  String LEXICON = "lexicon.tsv";

  /** System property that names a folder with a model to use instead of the one that ships. */
  String PROPERTY = "assay.model";

  byte[] read(String name);

  /** The folder that {@link #PROPERTY} names, else the model on the classpath. */
  static ModelFiles standard() {
    String folder = System.getProperty(PROPERTY, "");
    return folder.isBlank() ? classpath() : folder(Path.of(folder));
  }

  static ModelFiles classpath() {
    return name -> {
      String path = "/dev/assay/model/en/" + name;
      try (InputStream in = ModelFiles.class.getResourceAsStream(path)) {
        if (in == null) {
          throw missing(path + " on the classpath", null);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw missing(path + " on the classpath", e);
      }
    };
  }

  static ModelFiles folder(Path folder) {
    return name -> {
      try {
        return Files.readAllBytes(folder.resolve(name));
      } catch (IOException e) {
        throw missing(folder.resolve(name).toString(), e);
      }
    };
  }

  private static ReaderException missing(String where, @Nullable Exception e) {
    return new ReaderException(
        "ASSAY-READER-01",
        "cannot read "
            + where
            + "; a model is reader.onnx, labels.json, vocab.txt and lexicon.tsv, in the artefact assay-model-en"
            + " or in the folder that the system property "
            + PROPERTY
            + " names",
        e);
  }
}
