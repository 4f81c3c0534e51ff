package dev.assay.casefile;

/** A process that adds reports without end and names each once it is added; to be killed. */
final class Adder {
  private Adder() {}

  public static void main(String[] args) {
    Newsroom newsroom = new Newsroom(Long.parseLong(args[1]));
    int statements = Integer.parseInt(args[2]);
    try (Case open = CaseAddress.of(args[0]).open()) {
      for (int i = 0; true; i++) {
        Receipt receipt = open.add(newsroom.report(i, statements, 60));
        System.out.println(receipt.report());
        System.out.flush();
      }
    }
  }
}
