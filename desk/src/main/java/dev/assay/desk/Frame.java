package dev.assay.desk;

import java.time.LocalDate;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param active which entry of the navigation it belongs to
 * @param file name of the case
 * @param theme light, dark, or empty for the system's
 * @param csrf token that a form has to bring back
 * @param seen version of the case that the page shows, which a correction brings back
 * @param today last day on which a report of the case was published
 * @param path its address, with its query
 * @param notice what was just done; empty where nothing was
 * @param undo whether that was a change which can be taken back
 * @param script whether it has a map
 * @param tiles template of map tiles that the user brings; empty where there are none
 */
record Frame(
    String title,
    String active,
    String file,
    String theme,
    String csrf,
    String seen,
    LocalDate today,
    String path,
    String notice,
    boolean undo,
    boolean script,
    String tiles) {}
