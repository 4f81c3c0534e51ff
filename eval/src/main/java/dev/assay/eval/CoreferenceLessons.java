package dev.assay.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.coreference.CoreferenceResolver;
import dev.assay.coreference.Lesson;
import dev.assay.reader.Reader;
import dev.assay.text.Document;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what the weights of coreference are learnt from: CoreferenceLessons GOLD OUT. */
final class CoreferenceLessons {
  private CoreferenceLessons() {}

  public static void main(String[] args) throws IOException {
    CoreferenceResolver resolver = new CoreferenceResolver();
    ObjectMapper mapper = new ObjectMapper();
    List<ObjectNode> gold = GoldFiles.sentences(List.of(Path.of(args[0])));
    try (Reader reader = Reader.open();
        Writer out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
      for (GoldDocument one : GoldDocument.of(gold)) {
        write(out, mapper, one, reader.read(one.unread()), resolver);
      }
    }
  }

  static void write(
      Writer out,
      ObjectMapper mapper,
      GoldDocument gold,
      Document read,
      CoreferenceResolver resolver)
      throws IOException {
    Map<String, String> chains = new HashMap<>();
    for (GoldChains.Mention m : GoldChains.mentions(gold.sentences(), gold.sentences())) {
      chains.putIfAbsent(m.word(), m.chain());
    }
    List<Lesson> lessons =
        resolver.lessons(
            read,
            (m, a) -> {
              String chain = chains.get(m.sentence() + ":" + m.head());
              return chain != null && chain.equals(chains.get(a.sentence() + ":" + a.head()));
            });
    for (Lesson lesson : lessons) {
      out.write(mapper.writeValueAsString(json(mapper, gold.name(), lesson)));
      out.write('\n');
    }
  }

  private static ObjectNode json(ObjectMapper mapper, String document, Lesson lesson) {
    ObjectNode node = mapper.createObjectNode().put("doc", document).put("taker", lesson.taker());
    ArrayNode options = node.putArray("options");
    lesson.options().forEach(o -> o.forEach(options.addArray()::add));
    ArrayNode right = node.putArray("right");
    lesson.right().forEach(right::add);
    return node;
  }
}
