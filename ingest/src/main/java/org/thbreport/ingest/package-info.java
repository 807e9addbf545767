/** Bytes to model: what was read from a folder, once, with its hashes. The readers stand in one package a format. */
@NullMarked
package org.thbreport.ingest;

import org.jspecify.annotations.NullMarked;
