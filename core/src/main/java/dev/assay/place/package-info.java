/** Gazetteer, toponyms, relative locations. Every place comes with an uncertainty in km. */
@NullMarked
package dev.assay.place;

import org.jspecify.annotations.NullMarked;
