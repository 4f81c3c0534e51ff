/**
 * The neural reader: word pieces, one ONNX session, decoders. One reader serves any number of
 * threads.
 */
@NullMarked
package dev.assay.reader;

import org.jspecify.annotations.NullMarked;
