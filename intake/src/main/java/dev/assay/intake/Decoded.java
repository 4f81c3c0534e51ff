package dev.assay.intake;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A text out of bytes.
 *
 * @param charset the encoding it was read in
 * @param notices what is doubtful about that
 */
record Decoded(String text, Charset charset, List<Notice> notices) {}
