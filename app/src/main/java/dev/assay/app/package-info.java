/** The command line: a thin skin over the modules. */
@NullMarked
package dev.assay.app;

import org.jspecify.annotations.NullMarked;
