package dev.assay.time;

import dev.assay.report.PublicationTime;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression may count from: the publication, and the times that the text has named so
 * far. One discourse serves one reading of one document, on one thread.
 */
final class Discourse {
  private record Mention(Stamp stamp, int sentence, Anchor anchor, TokenRange words) {
    /** In a day or at the midnight that ends it. */
    boolean isInside(Stamp whole) {
      return stamp.unit().finerThan(CalendarUnit.DAY)
          && whole.unit() == CalendarUnit.DAY
          && !stamp.start().isBefore(whole.start())
          && !stamp.start().isAfter(whole.end());
    }
  }

  /** How far back, in sentences, a report's narrative time carries. */
  private static final int REACH = 10;

  /** Days after which what was told no longer borders on the day of publication. */
  private static final int LONG = 60;

  private final @Nullable LocalDateTime publication;
  private final boolean history;
  private final YearScope scope;
  private final List<Mention> mentions = new ArrayList<>();
  private @Nullable Sentence sentence;
  private TokenRange words = new TokenRange(0, 1);
  private int longerSince = -1;
  private Tense tense = Tense.UNKNOWN;
  private boolean retold;
  private boolean lookingBack;

  /**
   * @param history whether the text tells of times long before it was written, so that dates
   *     without a year belong to the year last named
   * @param scope how far a year reaches in its sentence
   */
  Discourse(@Nullable PublicationTime published, boolean history, YearScope scope) {
    this.publication = published == null ? null : moment(published);
    this.history = history;
    this.scope = scope;
  }

  private static LocalDateTime moment(PublicationTime published) {
    return published.instant() != null
        ? published.instant().toLocalDateTime()
        : published.date().atStartOfDay();
  }

  /** Comes to the next expression: its sentence, its words and the tense around it. */
  void enter(Sentence nextSentence, TokenRange nextWords, Tense nextTense) {
    sentence = nextSentence;
    words = nextWords;
    tense = nextTense;
  }

  /** Whether the next expression only tells the last one again, in another zone. */
  void retells(boolean again) {
    retold = again;
  }

  boolean retold() {
    return retold;
  }

  /** Whether what comes next is where something began that has gone on since. */
  void looksBack(boolean back) {
    lookingBack = back;
  }

  boolean lookingBack() {
    return lookingBack;
  }

  private int here() {
    return sentence == null ? 0 : sentence.index();
  }

  /**
   * A history goes on from what it tells, never from the day it was written; a quarter told of by
   * comparison ("a year earlier") does not become the one that is told of.
   */
  void remember(Stamp stamp, Anchor anchor) {
    boolean derived = stamp.unit() == CalendarUnit.QUARTER && anchor == Anchor.NARRATIVE;
    if (!derived && (!history || anchor != Anchor.PUBLICATION)) {
      // "At noon on Saturday": the finer of the two is where the story stands.
      int last = mentions.size() - 1;
      boolean whole =
          last >= 0
              && mentions.get(last).sentence() == here()
              && mentions.get(last).isInside(stamp);
      mentions.add(whole ? last : last + 1, new Mention(stamp, here(), anchor, words));
    }
  }

  @Nullable LocalDateTime publication() {
    return publication;
  }

  boolean history() {
    return history;
  }

  Tense tense() {
    return tense;
  }

  /**
   * The time last named that is told at least as finely as this; null where there is none. What is
   * past does not go on from what is still to come, nor a story that has gone back to a year or
   * month long past from the days of the report.
   */
  @Nullable Stamp narrative(CalendarUnit unit) {
    boolean away = false;
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      if (!history && m.sentence() < here() - REACH) {
        return null;
      }
      boolean fine = !unit.finerThan(m.stamp().unit());
      if (fine && away && m.anchor() == Anchor.PUBLICATION) {
        return null;
      }
      if (fine && !(tense == Tense.PAST && isToCome(m.stamp()))) {
        return m.stamp();
      }
      away |= !fine && !history && isAway(m);
    }
    return null;
  }

  /** Whether a time told just now lies long before the publication. */
  private boolean isAway(Mention m) {
    return m.sentence() >= here() - 1
        && m.anchor() != Anchor.PUBLICATION
        && publication != null
        && m.stamp().end().isBefore(publication.minusDays(LONG));
  }

  /** Whether a stretch begins after the day of publication, or after the midnight that ends it. */
  boolean isToCome(Stamp stamp) {
    if (publication == null) {
      return false;
    }
    LocalDateTime next = CalendarUnit.DAY.floor(publication).plusDays(1);
    boolean clock = stamp.unit().finerThan(CalendarUnit.PART);
    return clock ? stamp.start().isAfter(next) : !stamp.start().isBefore(next);
  }

  /** Whether the story stands at a time long before its publication. */
  boolean isElsewhere() {
    return !mentions.isEmpty() && isAway(mentions.get(mentions.size() - 1));
  }

  /** The time last named, however coarse, where the story has gone back to it; else null. */
  @Nullable Stamp elsewhere() {
    return isElsewhere() ? mentions.get(mentions.size() - 1).stamp() : null;
  }

  /** Whether a time was last told so, in the sentence that is being read. */
  boolean isHere(Stamp stamp) {
    return mentions.stream().anyMatch(m -> m.sentence() == here() && m.stamp().equals(stamp));
  }

  /** Figures for some months, not three: what comes next is compared with those. */
  void rememberLength(Meaning.Length length) {
    if (length.unit() == CalendarUnit.MONTH && length.amount() > 3) {
      longerSince = mentions.size();
    }
  }

  /** The quarter that "a year earlier" compares; null where longer stretches are compared. */
  @Nullable Stamp comparedQuarter() {
    boolean longer =
        longerSince >= 0
            && mentions.subList(longerSince, mentions.size()).stream()
                .noneMatch(m -> m.stamp().unit() == CalendarUnit.QUARTER);
    return longer ? null : quarter();
  }

  /** The quarter that is being told of: what is "a year earlier" is the same quarter then. */
  @Nullable Stamp quarter() {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      if (m.sentence() < here() - REACH) {
        return null;
      }
      if (m.stamp().unit() == CalendarUnit.QUARTER) {
        return m.stamp();
      }
    }
    return null;
  }

  private boolean reaches(Mention m) {
    boolean fine = m.stamp().unit().finerThan(CalendarUnit.YEAR);
    return sentence == null || scope.reaches(sentence, m.words(), fine, words);
  }

  /**
   * A month told with its year, long past, that the report has not come back from: "July 11" is of
   * the July that was told of; null where there is none.
   */
  @Nullable Stamp sameMonth(int month) {
    if (tense != Tense.PAST || publication == null || !isElsewhere()) {
      return null;
    }
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      boolean fine = m.stamp().unit().finerThan(CalendarUnit.YEAR);
      if (m.anchor() == Anchor.PUBLICATION && i > 0) {
        return null;
      }
      boolean absolute = m.anchor() == Anchor.ABSOLUTE || m.anchor() == Anchor.NARRATIVE;
      if (absolute && fine && m.stamp().start().getMonthValue() == month) {
        return m.stamp().end().isBefore(publication.minusDays(LONG)) ? m.stamp() : null;
      }
    }
    return null;
  }

  /**
   * A date in full in this sentence, of another year than the publication's, that says of which
   * year others are.
   */
  @Nullable Stamp distant() {
    if (tense == Tense.FUTURE) {
      return null;
    }
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      if (m.sentence() < here()) {
        return null;
      }
      if (m.anchor() == Anchor.PUBLICATION && m.stamp().unit() == CalendarUnit.YEAR) {
        // "In 1997, last year and in April": the story is back in the days of the report.
        return null;
      }
      boolean near =
          publication != null && m.stamp().start().getYear() >= publication.getYear() - 1;
      boolean told =
          m.anchor() == Anchor.ABSOLUTE
              || (m.anchor() == Anchor.NARRATIVE && m.stamp().unit() == CalendarUnit.YEAR);
      if (told && !m.stamp().unit().equals(CalendarUnit.CENTURY) && reaches(m)) {
        return near ? null : m.stamp();
      }
    }
    return null;
  }
}
