package dev.assay.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML nodes that know where they stand, so that every complaint names file, line and column. */
final class Yaml {
  private final String file;
  private final Node node;

  private Yaml(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  static Yaml load(String file) {
    try (InputStream in = open(file)) {
      Node root =
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
              .compose(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Yaml(file, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A resource beside this class. */
  static InputStream open(String file) {
    InputStream in = Yaml.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(
          "ASSAY-TIME-01: no resource " + file + " beside " + Yaml.class);
    }
    return in;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isInteger() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT);
  }

  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error("a word is expected here");
  }

  /** A number or, where it is none, an error. */
  double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw error("a number is expected here, not \"" + text() + "\"");
    }
  }

  int integer() {
    return (int) number();
  }

  List<Yaml> list() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<Yaml> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Yaml(file, item));
    }
    return items;
  }

  Map<String, Yaml> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("keys and values are expected here");
    }
    Map<String, Yaml> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = new Yaml(file, tuple.getKeyNode());
      if (entries.put(key.text(), new Yaml(file, tuple.getValueNode())) != null) {
        throw key.error("\"" + key.text() + "\" stands here twice");
      }
    }
    return entries;
  }

  /** The entries of a map that may have no other keys than these. */
  Map<String, Yaml> map(Set<String> keys) {
    Map<String, Yaml> entries = map();
    entries.forEach(
        (key, value) -> {
          if (!keys.contains(key)) {
            throw value.error(
                "unknown key \"" + key + "\"; known are " + keys.stream().sorted().toList());
          }
        });
    return entries;
  }

  Yaml get(String key) {
    Yaml value = find(key);
    if (value == null) {
      throw error("\"" + key + "\" is missing");
    }
    return value;
  }

  @Nullable Yaml find(String key) {
    return map().get(key);
  }

  /** A constant of an enumeration, written in either case. */
  <T extends Enum<T>> T constant(Class<T> type) {
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text())) {
        return constant;
      }
    }
    throw error("\"" + text() + "\" is none of " + List.of(type.getEnumConstants()));
  }

  IllegalStateException error(String what) {
    return new IllegalStateException(
        "ASSAY-TIME-02: "
            + file
            + ":"
            + (node.getStartMark().getLine() + 1)
            + ":"
            + (node.getStartMark().getColumn() + 1)
            + ": "
            + what);
  }
}
