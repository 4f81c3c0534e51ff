package dev.assay.spark;

import dev.assay.intake.archive.ColumnMap;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job is asked for.
 *
 * @param in files, folders and patterns of them, as Hadoop names them
 * @param out the folder to make
 * @param outlet who published all of it; null where the reports tell
 * @param map which columns of tables are what, as {@link ColumnMap#of} reads it; null where they
 *     have the usual names
 * @param anyLanguage whether texts in other languages are read as if they were English
 * @param reportsATask how many reports a task reads, about
 * @param force whether what another job left in the folder is replaced
 */
record JobOptions(
    List<String> in,
    String out,
    @Nullable String outlet,
    @Nullable String map,
    boolean anyLanguage,
    int reportsATask,
    boolean force)
    implements Serializable {
  private static final long serialVersionUID = 1;

  JobOptions {
    in = List.copyOf(in);
  }

  ColumnMap columns() {
    return map == null ? ColumnMap.NONE : ColumnMap.of(map);
  }
}
