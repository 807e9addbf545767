/** Releases on disk: staging, manifest, and the one switch that makes a release visible. */
@NullMarked
package org.thbreport.batch.release;

import org.jspecify.annotations.NullMarked;
