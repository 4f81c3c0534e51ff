package dev.assay.mcp;

import java.util.List;

/** The program whose commands the tools are. Safe for several threads. */
public interface Program {
  /**
   * What came of a command.
   *
   * @param code 0 where it was done
   * @param out JSON, one object a line
   * @param err what went wrong, one fault a line, each with its code
   */
  record Output(int code, String out, String err) {}

  /**
   * Runs a command on the case.
   *
   * @param words the command and its options, without those that name the case
   * @param input what it finds on its standard input
   */
  Output run(List<String> words, byte[] input);
}
