package dev.assay.app;

/** The program {@code assay}. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 some inputs failed, 2 wrong
   * usage.
   */
  public static void main(String[] args) {
    Console console = Console.system();
    int code = CommandTree.run(console, new Workshop(), args);
    console.flush();
    System.exit(code);
  }
}
