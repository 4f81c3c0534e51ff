/**
 * The Model Context Protocol: a case as tools for a language model. Tools are data ({@code
 * tools.json}); each is a command of the command line, whose JSON is made harmless, bounded and
 * fenced before a model sees it.
 */
@NullMarked
package dev.assay.mcp;

import org.jspecify.annotations.NullMarked;
