/** SDMX-JSON data messages, versions 1.0 and 2.0. */
@NullMarked
package org.thbreport.ingest.sdmxjson;

import org.jspecify.annotations.NullMarked;
