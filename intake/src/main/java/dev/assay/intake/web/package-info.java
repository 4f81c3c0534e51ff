/**
 * Pages and feeds from the web, where a user asks for them: by http and https alone, never from the
 * user's own network, as robots.txt allows (RFC 9309), slowly, and bounded in size and time.
 */
@NullMarked
package dev.assay.intake.web;

import org.jspecify.annotations.NullMarked;
