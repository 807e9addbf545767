/** Running text and the figures in it, which keep the result that each is: what texts, tables and charts are made of. */
@NullMarked
package org.thbreport.publication.text;

import org.jspecify.annotations.NullMarked;
