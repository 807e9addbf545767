package org.thbreport.html.block;

import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.html.svg.SvgPictures;
import org.thbreport.publication.content.RendererWords;

/**
 * What the blocks of one page are written with.
 *
 * @param page what they are written to
 * @param text writes running text
 * @param pictures draws charts
 * @param words the words that a renderer adds
 * @param ids the ids of the page
 * @param level level of the heading of a section
 */
record Bench(HtmlWriter page, RichTextHtml text, SvgPictures pictures, RendererWords words, Ids ids, int level) {}
