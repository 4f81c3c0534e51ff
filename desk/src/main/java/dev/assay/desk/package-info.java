/** The web application: a case in the browser. */
@org.jspecify.annotations.NullMarked
package dev.assay.desk;
