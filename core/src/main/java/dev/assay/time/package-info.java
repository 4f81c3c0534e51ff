/** Time expressions to intervals, and the interval of each event. */
@NullMarked
package dev.assay.time;

import org.jspecify.annotations.NullMarked;
