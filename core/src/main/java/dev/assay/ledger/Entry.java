package dev.assay.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the ledger needs it: plain values, so that it can be stored and sent.
 *
 * @param id report id, #, statement id
 * @param report who published it, and when
 * @param passage the words
 * @param content what is said
 * @param actors who acts
 * @param recipients whom it is done to
 * @param participants others, by role
 * @param site where, null where it is not told
 * @param time when it was so, null where it is not told
 * @param voices who says so, outermost first; the first is the outlet
 * @param stance as the last voice presents it
 * @param figures numbers
 * @param ties to other entries of the report
 * @param context words of the sentence that matter to questions it does not answer itself, such as
 *     "truce" for fighting that is told of despite one
 * @param home country where its conflict is: its place's, its actors', or the report's; null where
 *     nothing tells
 * @param reportHome country that its report is about, where that is another than its home; null for
 *     the others
 * @param judged the words that an assessment judges, less what only adds to a noun among them; null
 *     for the others
 * @param of what an assessment judges, where the report states it; null for the others
 */
public record Entry(
    String id,
    ReportCard report,
    Passage passage,
    Content content,
    List<Party> actors,
    List<Party> recipients,
    Map<String, List<Party>> participants,
    @Nullable Site site,
    @Nullable Period time,
    List<Voice> voices,
    Stance stance,
    List<Figure> figures,
    List<Tie> ties,
    List<String> context,
    @Nullable String home,
    @Nullable String reportHome,
    @Nullable String judged,
    @Nullable Entry of) {

  /** The judgement of whoever goes on about what was just told. */
  private static final String COMMENT = "comment";

  /** So many characters of a position tell the moment. */
  private static final int MOMENT = 16;

  /** Knowledge time, then report, then place in the text: total, whatever order they come in. */
  public static final Comparator<Entry> KNOWLEDGE_ORDER = Entry::compareKnowledge;

  private static final Comparator<Entry> IN_REPORT =
      Comparator.comparing((Entry e) -> e.passage().turn())
          .thenComparing(e -> e.passage().start())
          .thenComparing(e -> e.passage().end())
          .thenComparing(Entry::id);

  /** Written out, for thousands of entries are put in order with every report. */
  private static int compareKnowledge(Entry a, Entry b) {
    int order = a.report.published().compareTo(b.report.published());
    order = order == 0 ? a.report.id().compareTo(b.report.id()) : order;
    return order == 0 ? IN_REPORT.compare(a, b) : order;
  }

  /** Sorts as text in {@link #KNOWLEDGE_ORDER}, as far as milliseconds go. */
  public String position() {
    return String.format(
        Locale.ROOT,
        "%s %s %04x %07x %07x %s",
        position(report.published().toEpochMilli()),
        report.id(),
        passage.turn(),
        passage.start(),
        passage.end(),
        id);
  }

  /** Sorts before every position from this moment on, and after all others. */
  public static String position(long millis) {
    return String.format(Locale.ROOT, "%016x", millis ^ Long.MIN_VALUE);
  }

  /** The moment of a position, to the millisecond. */
  public static Instant moment(String position) {
    long millis = Long.parseUnsignedLong(position, 0, MOMENT, 16) ^ Long.MIN_VALUE;
    return Instant.ofEpochMilli(millis);
  }

  public Entry {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    participants = Map.copyOf(participants);
    voices = List.copyOf(voices);
    figures = List.copyOf(figures);
    ties = List.copyOf(ties);
    context = List.copyOf(context);
    if (voices.isEmpty()) {
      throw new IllegalArgumentException(
          "an entry is on somebody's word; " + id + " is on nobody's");
    }
  }

  /** The same, of a report of which more is known by now: of what it is a copy. */
  public Entry under(ReportCard card) {
    return with(
        card, actors, recipients, site, stance, context, of == null ? null : of.under(card));
  }

  /** The innermost voice. */
  Voice source() {
    return voices.get(voices.size() - 1);
  }

  /** Whether it passes judgement on another: on a claim, or on a plan's end. */
  boolean judges() {
    return of != null && (assessment() || content.code().equals("OUTCOME"));
  }

  /** Whether it answers what its report tells only afterwards. */
  boolean foreshadows() {
    return of != null && assessment() && of.passage().sentence() > passage.sentence();
  }

  /** Whether it only goes on about what somebody has just told. */
  boolean comments() {
    return assessment() && content.code().equals(COMMENT);
  }

  /** The same, taken for no more than a question. */
  Entry questioned() {
    return as(new Stance("u", "U", 0, "questioned", stance.completion()));
  }

  /** The same, somewhere. */
  Entry at(Site where) {
    return with(report, actors, recipients, where, stance, context, of);
  }

  /** The same on the word of one more, the last to tell it. */
  Entry toldBy(Voice voice) {
    List<Voice> all = new ArrayList<>(voices);
    all.add(voice);
    return with(report, content, actors, recipients, site, all, stance, context, of);
  }

  /** The same, about somebody: an actor or a recipient. */
  Entry of(String role, Party who) {
    return with(
        report,
        role.equals("actor") ? List.of(who) : actors,
        role.equals("recipient") ? List.of(who) : recipients,
        site,
        stance,
        context,
        of);
  }

  /** The same between others. */
  Entry between(List<Party> who, List<Party> whom) {
    return who.equals(actors) && whom.equals(recipients)
        ? this
        : with(report, who, whom, site, stance, context, of);
  }

  /** The same, its sentence also of another topic. */
  Entry about(String topic) {
    List<String> topics = new ArrayList<>(context);
    topics.add(topic);
    return with(report, actors, recipients, site, stance, topics, of);
  }

  /** The same, judging another. */
  Entry judging(@Nullable Entry other) {
    return with(report, content, actors, recipients, site, voices, stance, context, other);
  }

  /** The same on other voices. */
  Entry saidBy(List<Voice> others) {
    return with(report, content, actors, recipients, site, others, stance, context, of);
  }

  /** The same words taken for another content, presented otherwise. */
  Entry telling(Content other, Stance how) {
    return with(report, other, actors, recipients, site, voices, how, context, of);
  }

  /** The same, presented otherwise. */
  Entry as(Stance other) {
    return with(report, actors, recipients, site, other, context, of);
  }

  private Entry with(
      ReportCard card,
      List<Party> actors,
      List<Party> recipients,
      @Nullable Site site,
      Stance stance,
      List<String> context,
      @Nullable Entry of) {
    return with(card, content, actors, recipients, site, voices, stance, context, of);
  }

  private Entry with(
      ReportCard card,
      Content content,
      List<Party> actors,
      List<Party> recipients,
      @Nullable Site site,
      List<Voice> voices,
      Stance stance,
      List<String> context,
      @Nullable Entry of) {
    return new Entry(
        id,
        card,
        passage,
        content,
        actors,
        recipients,
        participants,
        site,
        time,
        voices,
        stance,
        figures,
        ties,
        context,
        home,
        reportHome,
        judged,
        of);
  }

  boolean assessment() {
    return content.kind().equals("assessment");
  }

  /** Those who fill a role: actor, recipient, or one of the participants'. */
  List<Party> filling(String role) {
    return switch (role) {
      case "actor" -> actors;
      case "recipient" -> recipients;
      default -> participants.getOrDefault(role, List.of());
    };
  }
}
