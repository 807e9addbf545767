/** JSON-stat 2.0. */
@NullMarked
package org.thbreport.ingest.jsonstat;

import org.jspecify.annotations.NullMarked;
