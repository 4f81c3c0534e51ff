/** What a reading looks like outside: JSON Lines and other formats. Pure functions, no files. */
@NullMarked
package dev.assay.export;

import org.jspecify.annotations.NullMarked;
