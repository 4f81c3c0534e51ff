package dev.assay.casefile;

/**
 * Something that is wrong with a case.
 *
 * @param code stable
 * @param what where and what
 * @param right how to mend it
 * @param derived whether {@code mend} makes it anew from what is sound
 */
public record Fault(String code, String what, String right, boolean derived) {}
