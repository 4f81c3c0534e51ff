package dev.assay.casefile;

/** Watches how a case of an older version is brought up to this one, which takes minutes of it. */
@FunctionalInterface
public interface Upgrade {
  /** Watches nothing. */
  Upgrade UNSEEN = (done, of) -> {};

  /**
   * Is told now and then how far it is.
   *
   * @param done questions whose claims have been made anew
   * @param of all questions
   */
  void at(int done, int of);
}
